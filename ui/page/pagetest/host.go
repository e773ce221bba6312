// Package pagetest provides a window around a single screen for tests: the real frame on
// a test canvas, a session that saves nothing, and a record of the screen's calls.
package pagetest

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/text"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Look describes the window of a test. The zero Look is English, light, and of the usual
// size.
type Look struct {
	Lang          string // a tag; text.PseudoTag is the pseudo-locale
	Dark, Compact bool
	Large         bool // text at 200 %, so that the window has half its room
}

// Looks returns the kinds of windows into which every page must fit.
func Looks() map[string]Look {
	return map[string]Look{
		"en":      {},
		"es":      {Lang: "es"},
		"pseudo":  {Lang: text.PseudoTag},
		"dark":    {Dark: true},
		"compact": {Compact: true},
		"es-800":  {Lang: "es", Compact: true},
	}
}

// Host is a window with a single screen in it. It does everything at once, on the test's
// goroutine, and records the screen's calls. It implements page.Nav, page.Dialogs,
// page.Work, page.Session, page.Desktop, page.Settings and page.Legibility.
type Host struct {
	T         testing.TB
	Window    fyne.Window
	Catalogue *text.Catalogue
	Shell     *shell.Shell
	Clock     time.Time
	Store     *people.Store
	Person    *wizard.Journey // the open journey; nil for none

	Screen page.Screen
	Page   *page.Page // the most recent drawing of Screen

	Calls   []string // calls of the screen in order, such as "go home", "next", "back" and "open …"
	Changes int      // number of changes to the journey that would be saved
	Stored  []wizard.Field

	PrivateBrowser bool // the result of CanOpenPrivate
	Focused        fyne.Focusable
	Said           []string // sentences passed to Say
	Failed         error    // passed to Fail
	Asked          []page.Question
	Shown          []string // titles of dialogs
	Over           fyne.CanvasObject
	Copied         secure.Secret
	Chosen         string // the result of OpenPicture and SaveAs; "": the person chooses nothing
	WorkErr        error  // if not nil, Run skips the work and reports this error
	Hold           bool   // Run holds the work back until Finish

	look     Look
	textSize int  // in percent
	shared   bool // see MakeShared
	held     []func()
	timers   []*timer
}

// timer is a pending call of After.
type timer struct {
	at time.Time
	f  func()
}

// New returns a Host with the person of the mock-ups, Rosa Delgado, who has answered
// everything, on her own computer at the usual time.
func New(t testing.TB, l Look) *Host {
	t.Helper()
	app := test.NewTempApp(t)
	catalogue, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	h := &Host{
		T: t, Window: test.NewTempWindow(t, nil), Catalogue: text.Pseudo(catalogue),
		Clock: time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC), textSize: 100,
	}
	h.Window.SetPadded(false)
	if l.Lang == "" {
		l.Lang = text.English
	}
	h.look = l
	h.Window.Resize(l.size())
	h.Shell = shell.New(app, h.Window, h, frameActions{h}, shell.Hooks{
		Used: func() {}, SecretShown: func(bool) {}, Focused: func(fyne.Window, int) {}, Languages: h.Languages,
		Copy:  func(s string) { h.Copied = secure.NewSecret(s) },
		Paste: func(insert func(string)) { insert(app.Clipboard().Content()) },
	})
	h.setKit()
	h.Person = wizardtest.Rosa(h.Clock)
	h.Store = newStore(t, h.Now)
	return h
}

// Ports returns this host as the ports of a screen.
func (h *Host) Ports() page.Ports {
	return page.Ports{Nav: h, Dialogs: dialogs{h}, Work: h, Session: h, Desktop: h, Settings: h, Legibility: h}
}

// Kit returns the kit for pages.
func (h *Host) Kit() *part.Kit { return h.Shell.Kit() }

// Show opens a screen in the frame, and returns its page.
func (h *Host) Show(s page.Screen) *page.Page {
	if h.Screen != nil {
		h.Screen.Close()
	}
	h.Screen = s
	h.Page = s.Build(h.Kit())
	h.Shell.Show(h.Page, "Waypost")
	return h.Page
}

// At moves the journey to a step, as if the person had gone there. Answers that the page
// asks for can be cleared or changed with Journey().Set.
func (h *Host) At(id wizard.StepID) *Host {
	h.T.Helper()
	wizardtest.GoTo(h.T, h.Person, id, h.Clock)
	return h
}

// Pass lets time pass, second by second, for timers and for the page.
func (h *Host) Pass(d time.Duration) {
	for end := h.Clock.Add(d); h.Clock.Before(end); {
		h.Clock = h.Clock.Add(time.Second)
		for _, tm := range slices.Clone(h.timers) {
			if !tm.at.After(h.Clock) {
				h.cancel(tm)
				tm.f()
			}
		}
		if h.Page != nil && h.Page.Tick != nil {
			h.Page.Tick(h.Clock)
		}
	}
}

// Timers returns how many timers are running.
func (h *Host) Timers() int { return len(h.timers) }

// After implements shell.Loop. A call without delay is made at once.
func (h *Host) After(d time.Duration, f func()) (cancel func()) {
	if d == 0 {
		f()
		return func() {}
	}
	tm := &timer{h.Clock.Add(d), f}
	h.timers = append(h.timers, tm)
	return func() { h.cancel(tm) }
}

func (h *Host) cancel(tm *timer) {
	h.timers = slices.DeleteFunc(h.timers, func(o *timer) bool { return o == tm })
}

// Call records a call of the screen.
func (h *Host) Call(what string) { h.Calls = append(h.Calls, what) }

// Did reports whether the screen has made a call, and removes it from the record.
func (h *Host) Did(what string) bool {
	i := slices.Index(h.Calls, what)
	if i >= 0 {
		h.Calls = slices.Delete(h.Calls, i, i+1)
	}
	return i >= 0
}

// Run implements page.Work.
func (h *Host) Run(work func(context.Context) error, done func(error)) {
	if h.Hold {
		h.held = append(h.held, func() { h.run(work, done) })
		return
	}
	h.run(work, done)
}

func (h *Host) run(work func(context.Context) error, done func(error)) {
	if h.WorkErr != nil {
		done(h.WorkErr)
		return
	}
	done(work(context.Background()))
}

// Finish runs the held work, in order, and returns how many pieces there were. Work that
// these start is held in turn.
func (h *Host) Finish() int {
	held := h.held
	h.held = nil
	for _, work := range held {
		work()
	}
	return len(held)
}

// RunUndo implements page.Work.
func (h *Host) RunUndo(work func(context.Context) error, _ func(), done func(error)) {
	h.Run(work, done)
}

// Do implements page.Work and shell.Loop.
func (h *Host) Do(f func()) { f() }

// Say implements page.Dialogs.
func (h *Host) Say(sentence string) { h.Said = append(h.Said, sentence) }

// Fail implements page.Dialogs.
func (h *Host) Fail(err error) { h.Failed = errors.Join(h.Failed, err) }

// Ask implements page.Dialogs.
func (h *Host) Ask(q page.Question) { h.Asked = append(h.Asked, q) }

// Answer answers the first question that was asked.
func (h *Host) Answer(yes bool) {
	h.T.Helper()
	if len(h.Asked) == 0 {
		h.T.Fatal("nothing is asked")
	}
	q := h.Asked[0]
	h.Asked = h.Asked[1:]
	if q.Answer != nil {
		q.Answer(yes)
	}
}
