package page

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waypost/assets"
	"waypost/secure"
	"waypost/secure/qr"
	"waypost/secure/vault"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// look is how the window of a test looks. The zero look is English, light, and
// of the usual size.
type look struct {
	lang          string // a tag; text.PseudoTag is the made-up language
	dark, compact bool
}

// looks are the windows that every page must fit.
func looks() map[string]look {
	return map[string]look{
		"en":      {},
		"es":      {lang: "es"},
		"pseudo":  {lang: text.PseudoTag},
		"dark":    {dark: true},
		"compact": {compact: true},
		"es-800":  {lang: "es", compact: true},
	}
}

// host is a Host for tests. It does everything at once and on the test's own
// goroutine, and remembers what the page asked for.
type host struct {
	t         testing.TB
	window    fyne.Window
	catalogue *text.Catalogue
	kit       *part.Kit
	now       time.Time
	timers    []*timer
	store     *people.Store
	journey   *wizard.Journey
	idle      time.Duration   // answered by Idle
	waiting   int             // answered by Waiting
	draft     *wizard.Journey // by Draft
	sealed    string          // answered by Sealed
	erasure   Erasure         // answered by Erasure
	ticks     map[string]bool // by Tick
	used      secure.Secret   // by UsePassphrase
	added     *wizard.Journey // by Add

	calls     []string // "go home", "next", "back", "open …": in order
	changes   int      // calls of Changed
	kept      []vault.Item
	focused   fyne.Focusable // by Focus
	said      []string       // by Say
	failed    error          // by Fail
	asked     []Question
	shown     []string // titles given to Show
	over      fyne.CanvasObject
	copied    secure.Secret
	screen    []string      // answered by Screen
	looking   func()        // called by Screen
	setting   string        // by ScreenSetting
	conceals  bool          // answered by Conceals
	away      bool          // answered by Away
	drift     time.Duration // by Drifted
	clipboard []string      // answered by ClipboardPicture
	chosen    string        // what OpenPicture and SaveAs answer; "": nothing is chosen
	work      error         // if not nil, what Run's work ends with in place of working
}

// timer is a call of Kit.After.
type timer struct {
	at time.Time
	f  func()
}

// newHost is a Host with the mock-ups' person at the usual time: Rosa Delgado,
// who has answered everything, on her own computer.
func newHost(t testing.TB, l look) *host {
	t.Helper()
	test.NewTempApp(t)
	catalogue, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	h := &host{
		t: t, window: test.NewTempWindow(t, nil), catalogue: text.Pseudo(catalogue),
		now: time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC),
	}
	h.window.SetPadded(false)
	h.window.Resize(frameSize(l.compact))
	tokens := theme.Light()
	if l.dark {
		tokens = theme.Dark()
	}
	if l.lang == "" {
		l.lang = text.English
	}
	h.kit = &part.Kit{
		Tokens: tokens, Text: h.catalogue.For(l.lang), Compact: l.compact,
		Canvas: h.window.Canvas(), After: h.after,
	}
	h.journey = rosa(h.now)
	h.store = newStore(t, h.Now)
	return h
}

// rosa is the mock-ups' journey, everything answered, before its first step.
func rosa(now time.Time) *wizard.Journey {
	j := wizard.New(now)
	for f, value := range rosaAnswers() {
		j.Set(f, value)
	}
	j.Set(wizard.FieldAppCheck, wizard.Yes) // after the key, which clears it
	return j
}

// rosaAnswers are all invented.
func rosaAnswers() map[wizard.Field]string {
	return map[wizard.Field]string{
		wizard.FieldName: "Rosa Delgado", wizard.FieldSheetLanguage: "en",
		wizard.FieldHasAccount: wizard.No,
		wizard.FieldReadyEmail: wizard.Yes, wizard.FieldReadyPhone: wizard.Yes,
		wizard.FieldReadyTime: wizard.Yes, wizard.FieldReadyPlace: wizard.Yes,
		wizard.FieldEmail: "rosa.delgado@example.com", wizard.FieldOnlyReader: wizard.Yes,
		wizard.FieldPassword: "river-Candle-42-mango-Window", wizard.FieldKeepPassword: wizard.Yes,
		wizard.FieldMethod: string(wizard.MethodApp), wizard.FieldKey: "KRSXG5BAONUWO3TQN5ZXI2LO",
		wizard.FieldBackup: "7K4M 92QD XT3H 8WBN", wizard.FieldBackupAgain: "7K4M 92QD XT3H 8WBN",
		wizard.Question(1): "What was the name of your first pet?", wizard.Answer(1): "Canela",
		wizard.Question(2): "In what city were you born?", wizard.Answer(2): "Santa Ana",
		wizard.Question(3): "What was your first job?", wizard.Answer(3): "Baker",
		wizard.Question(4): "What is your favorite food?", wizard.Answer(4): "Pupusas",
		wizard.Question(5): "Who was your first teacher?", wizard.Answer(5): "Mrs. Ortega",
	}
}

// at puts the journey at a step, as if the person had gone there. Answers that
// the page asks for can be cleared or changed with Journey().Set.
func (h *host) at(id wizard.StepID) *host {
	h.t.Helper()
	for h.journey.Step().ID != id {
		if p := h.journey.NextAnyway(h.now); len(p) > 0 {
			h.t.Fatalf("step %s: %s", h.journey.Step().ID, p[0].Key)
		}
	}
	return h
}

// pass lets time go by, second by second, for what waits and for the page.
func (h *host) pass(d time.Duration, p *Page) {
	for end := h.now.Add(d); h.now.Before(end); {
		h.now = h.now.Add(time.Second)
		for _, tm := range slices.Clone(h.timers) {
			if !tm.at.After(h.now) {
				h.cancel(tm)
				tm.f()
			}
		}
		if p.Tick != nil {
			p.Tick(h.now)
		}
	}
}

func (h *host) after(d time.Duration, f func()) (cancel func()) {
	tm := &timer{h.now.Add(d), f}
	h.timers = append(h.timers, tm)
	return func() { h.cancel(tm) }
}

func (h *host) cancel(tm *timer) {
	h.timers = slices.DeleteFunc(h.timers, func(o *timer) bool { return o == tm })
}

// call remembers what the page did.
func (h *host) call(what string) { h.calls = append(h.calls, what) }

// did reports whether the page did that, and forgets it.
func (h *host) did(what string) bool {
	i := slices.Index(h.calls, what)
	if i >= 0 {
		h.calls = slices.Delete(h.calls, i, i+1)
	}
	return i >= 0
}

func (h *host) Kit() *part.Kit           { return h.kit }
func (h *host) Now() time.Time           { return h.now }
func (h *host) Journey() *wizard.Journey { return h.journey }
func (h *host) Changed()                 { h.changes++ }
func (h *host) Kept(item vault.Item) bool {
	return slices.Contains(h.kept, item)
}

func (h *host) Go(id ID) { h.call("go " + string(id)) }
func (h *host) Rebuild() { h.call("rebuild") }
func (h *host) Next()    { h.call("next") }
func (h *host) Back()    { h.call("back") }

func (h *host) GoTo(id wizard.StepID) { h.call("go to " + string(id)) }

func (h *host) Focus(f fyne.Focusable) {
	h.focused = f
	h.kit.Canvas.Focus(f)
}

func (h *host) Add(j *wizard.Journey) { h.call("add " + j.Text(wizard.FieldName)); h.added = j }
func (h *host) Draft() *wizard.Journey {
	if h.draft == nil {
		h.draft = wizard.New(h.now)
		h.store.Ask(h.draft, "")
	}
	return h.draft
}

func (h *host) Open(id string)            { h.call("open " + id) }
func (h *host) Unlock()                   { h.call("unlock") }
func (h *host) OpenAt(id string, page ID) { h.call("open " + id + " at " + string(page)) }
func (h *host) Away() bool                { return h.away }
func (h *host) Idle() time.Duration       { return h.idle }
func (h *host) Waiting() int              { return h.waiting }
func (h *host) Conceals() bool            { return h.conceals }
func (h *host) Concealing() bool          { return true }
func (h *host) SetConcealing(on bool)     { h.call(fmt.Sprintf("conceal %t", on)) }
func (h *host) Quiet() int                { return 3 }
func (h *host) SetQuiet(minutes int)      { h.call(fmt.Sprintf("quiet %d", minutes)) }
func (h *host) Store() *people.Store      { return h.store }
func (h *host) Languages() []*text.Text {
	var texts []*text.Text
	for _, tag := range h.catalogue.Tags() {
		if tag != text.PseudoTag {
			texts = append(texts, h.catalogue.For(tag))
		}
	}
	return texts
}
func (h *host) Erase(id, name string)         { h.call("erase " + id) }
func (h *host) EraseVisits(ids ...string)     { h.call("erase visits " + strings.Join(ids, " ")) }
func (h *host) Move(id string)                { h.call("move " + id) }
func (h *host) HandOver()                     { h.call("hand over") }
func (h *host) Erasure() Erasure              { return h.erasure }
func (h *host) EraseAgain()                   { h.call("erase again") }
func (h *host) Erased()                       { h.call("erased") }
func (h *host) Sealed() string                { return h.sealed }
func (h *host) UsePassphrase(p secure.Secret) { h.call("use passphrase"); h.used = p }
func (h *host) Started() time.Time            { return h.now.Add(-time.Minute) }
func (h *host) Ticked(key string) bool        { return h.ticks[key] }
func (h *host) Tick(key string, on bool) {
	if h.ticks == nil {
		h.ticks = map[string]bool{}
	}
	h.ticks[key] = on
}
func (h *host) Close() { h.call("close") }

func (h *host) Run(work func(context.Context) error, done func(error)) {
	if h.work != nil {
		done(h.work)
		return
	}
	done(work(context.Background()))
}

func (h *host) Do(f func()) { f() }

func (h *host) Say(sentence string) { h.said = append(h.said, sentence) }
func (h *host) Fail(err error)      { h.failed = errors.Join(h.failed, err) }
func (h *host) Words(err error) string {
	switch {
	case errors.Is(err, vault.ErrWrongPassphrase):
		return h.kit.Text.T("error.wrongPassphrase.body")
	case errors.Is(err, qr.ErrUnreadable):
		return h.kit.Text.T("error.pictureUnreadable.body")
	}
	return h.kit.Text.T("error.unexpected.body")
}

func (h *host) Ask(q Question) { h.asked = append(h.asked, q) }

func (h *host) Show(title string, body fyne.CanvasObject, first fyne.Focusable) (closeIt func()) {
	h.shown = append(h.shown, title)
	h.over = body
	return func() { h.over = nil }
}

func (h *host) Copy(value secure.Secret) { h.copied = value }
func (h *host) Browse(address string)    { h.call("browse " + address) }

func (h *host) OpenPicture(chosen func(path string)) {
	h.call("open picture")
	if h.chosen != "" {
		chosen(h.chosen)
	}
}

func (h *host) SaveAs(name string, chosen func(path string)) {
	h.call("save as " + name)
	if h.chosen != "" {
		chosen(h.chosen)
	}
}

func (h *host) SetLanguage(tag string) {
	h.call("language " + tag)
	k := *h.kit
	k.Text = h.catalogue.For(tag)
	h.kit = &k
}

func (h *host) SetShared(shared bool) { h.call(fmt.Sprintf("shared %t", shared)) }
func (h *host) SetDark(dark bool)     { h.call(fmt.Sprintf("dark %t", dark)) }

func (h *host) TextSize() int           { return 100 }
func (h *host) SetTextSize(percent int) { h.call(fmt.Sprintf("text %d", percent)) }

func (h *host) Screen(context.Context) ([]string, error) {
	if h.looking != nil {
		h.looking()
	}
	return h.screen, nil
}

func (h *host) ScreenSetting() string { return h.setting }
func (h *host) ClipboardPicture(context.Context) ([]string, error) {
	return h.clipboard, nil
}
func (h *host) Drifted(d time.Duration) { h.drift = d }
func (h *host) Drift() time.Duration    { return h.drift }

var _ Host = (*host)(nil)
