package transfer

import (
	"io"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/transfer"
)

// Steps of a move with more content than a sentence, and the number of steps.
const (
	stepCheck   = 2
	stepCompare = 4
	moveSteps   = 5
)

// move is page 25b: the five steps to another computer. Its progress is saved with the
// journey, so that it survives a restart. Nothing is erased until both computers are
// known to make the same codes.
type move struct {
	Ports

	// What the person did here.
	path       string // the copy that was made during this visit
	passphrase secure.Secret
	sealer     sealer
	opener     opener
	problem    string // what is wrong with the copy, as a sentence

	// The last drawing.
	kit  *part.Kit
	key  totp.Key
	dial *part.CodeDial // nil unless codes are being compared
}

// NewMove returns the screen of page 25b.
func NewMove(p Ports) page.Screen {
	return &move{Ports: p, sealer: sealer{Ports: p}, opener: opener{Ports: p}}
}

// Close implements page.Screen.
func (m *move) Close() {
	m.sealer.close()
	m.opener.close()
	m.passphrase = secure.Secret{}
}

// done returns how many steps are done.
func (m *move) done() int {
	for i, state := range []string{wizard.MoveCopied, wizard.MoveChecked, wizard.MoveBrought, wizard.MoveCompared} {
		if m.Session.Journey().Is(wizard.FieldMove, state) {
			return i + 1
		}
	}
	return 0
}

// Build implements page.Screen.
func (m *move) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	m.kit, m.dial = k, nil
	now := m.done() + 1
	col := k.Place.Col(0)
	for n := 1; n <= moveSteps; n++ {
		col.Add(m.step(n, now))
	}
	return &page.Page{
		BrandLine: t("page.move.brand"), Label: t("common.step", "n", now, "total", moveSteps),
		Title: t("page.move.title"), Lead: t("page.move.lead"), Body: col, SavedNote: true,
		Primary: m.primary(now), Tick: m.tick, Hide: m.hide,
	}
}

func (m *move) hide() {
	m.sealer.hide()
	m.opener.hide()
}

// primary returns the button of the current step.
func (m *move) primary(now int) *part.Button {
	k, t := m.kit, m.kit.Text.T
	actions := []func(){m.copy, m.check, m.setTo(wizard.MoveBrought), m.setTo(wizard.MoveCompared), m.Household.EraseMoved}
	words := []string{"page.move.step1.go", "page.move.step2.go", "page.move.step3.go", "page.move.step4.go", "page.move.step5.go"}
	kind, icon := part.Primary, "arrow_forward"
	if now == moveSteps {
		kind, icon = part.Danger, "delete_forever"
	}
	return part.NewButton(k, kind, icon, t(words[now-1]), actions[now-1])
}

// setTo returns a callback that records that a step is done.
func (m *move) setTo(state string) func() {
	return func() {
		m.problem = ""
		m.Session.Set(wizard.FieldMove, state)
		m.Nav.Rebuild()
	}
}

// copy makes the locked copy.
func (m *move) copy() {
	m.sealer.ask(m.kit, func(passphrase secure.Secret) {
		r := transfer.Record(m.Session.Journey())
		saveFile(m.Ports, m.kit, copyFile, func(w io.Writer) error { return export.WriteSealed(w, r, passphrase) }, func(path string) {
			m.path, m.passphrase = path, passphrase
			m.Session.Update(func(j *wizard.Journey) { j.Mark(wizard.Copied, m.Session.Now()) })
			m.setTo(wizard.MoveCopied)()
		})
	})
}

// check reads the copy back. After a restart, it asks the person where the copy is.
func (m *move) check() {
	if m.path == "" {
		m.Files.OpenFiles(func(paths []string) {
			m.path = paths[0]
			m.check()
		})
		return
	}
	m.opener.open(m.kit, fileAt(m.path), m.passphrase, m.compare)
}

// compare checks that the copy contains everything that is stored here.
func (m *move) compare(c export.Contents, _ secure.Secret, err error) {
	t := m.kit.Text.T
	switch {
	case err != nil:
		m.fail(m.Dialogs.Words(err))
	case c.Format != export.Sealed || !m.holds(c.Records):
		m.fail(t("page.move.step2.differs"))
	default:
		m.setTo(wizard.MoveChecked)()
	}
}

// fail says what is wrong with the copy. The next check will ask where it is.
func (m *move) fail(words string) {
	m.path, m.passphrase, m.problem = "", secure.Secret{}, words
	m.Nav.Rebuild()
}

// holds reports whether one of the accounts has everything that is stored for the person.
func (m *move) holds(all []export.Record) bool {
	for _, r := range all {
		there, err := transfer.Journey(r, m.Session.Now())
		if err != nil {
			continue
		}
		same := transfer.SamePerson(m.Session.Journey(), there)
		for _, d := range transfer.Compare(m.Session.Journey(), there) {
			same = same && d.Same
		}
		there.Forget()
		if same {
			return true
		}
	}
	return false
}

// again returns to the first step, since the other computer has different data.
func (m *move) again() {
	t := m.kit.Text.T
	m.Dialogs.Ask(page.Question{
		Title: t("page.move.step4.clock"), Text: t("page.move.step4.clockNote"),
		Yes: t("page.move.step4.again"), No: t("common.close"),
		Answer: func(yes bool) {
			if yes {
				m.path, m.passphrase = "", secure.Secret{}
				m.setTo("")()
			}
		},
	})
}

func (m *move) tick(now time.Time) {
	if m.dial != nil {
		page.ShowCode(m.dial, m.key, now)
	}
}

// step draws a step; only the current step is open.
func (m *move) step(n, now int) fyne.CanvasObject {
	k := m.kit
	state := part.TrailLater
	switch {
	case n < now:
		state = part.TrailDone
	case n == now:
		state = part.TrailNow
	}
	return part.NewTrailItem(k, part.TrailItem{
		Number: n, State: state, Last: n == moveSteps,
		Title: k.Text.T(stepKey(n, "title")), Note: m.note(n, now), Body: m.body(n, now),
	})
}

// stepKey returns a text key of a step.
func stepKey(n int, name string) string {
	return "page.move.step" + strconv.Itoa(n) + "." + name
}

// note returns the sentence below the title of a step.
func (m *move) note(n, now int) string {
	t := m.kit.Text
	copied := m.Session.Journey().When(wizard.Copied)
	switch {
	case n == 1 && n < now && !copied.IsZero():
		return t.When("date.copied", copied, m.Session.Now())
	case 1 < n && n < now:
		return t.T(stepKey(n, "done"))
	}
	return t.T(stepKey(n, "note"))
}

// body returns the other content of the current step; nil for none.
func (m *move) body(n, now int) fyne.CanvasObject {
	if n != now {
		return nil
	}
	switch n {
	case stepCheck:
		if m.problem != "" {
			return part.NewMessage(m.kit, part.Err, m.problem)
		}
	case stepCompare:
		return m.codes()
	}
	return nil
}

// codes shows how to compare the two computers: by their login codes or, if there is no
// key, by their backup codes.
func (m *move) codes() fyne.CanvasObject {
	const ring, top = 64, 12
	k, t := m.kit, m.kit.Text.T
	j := m.Session.Journey()
	here := fyne.CanvasObject(k.Prose.Body(t("page.move.step4.noKey")))
	look := t("page.move.step4.lookBackup", "name", j.Text(wizard.FieldName))
	if key, ok := j.Key(); ok {
		m.key, m.dial = key, part.NewCodeDial(k, ring, theme.CodeM(), "")
		here = k.Place.Grow(theme.Space16, 1, m.dial.Ring, k.Place.Col(0, k.Prose.Small(t("page.person.login")), m.dial.Code))
		look = t("page.move.step4.look", "name", j.Text(wizard.FieldName))
		m.tick(m.Session.Now())
	}
	there := k.Place.IconText(theme.Space16, part.NewIcon(k, "visibility", part.IconCard, k.Tokens.Ink2), k.Prose.Body(look))
	both := k.Place.Columns(theme.Space16, nil,
		part.NewSection(k, part.Section{Kind: part.Waypost, Icon: "laptop", Title: t("page.move.step4.here"), Top: top, Body: here}),
		part.NewSection(k, part.Section{Kind: part.Website, Icon: "laptop", Title: t("page.move.step4.there"), Top: top, Body: there}))
	return k.Place.Col(theme.Space8, both,
		k.Place.Row(0, part.NewButton(k, part.TextOnly, "help_outline", t("page.move.step4.differ"), m.again)))
}
