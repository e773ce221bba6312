package steps

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

const (
	clockWidth  = 432 // width of the column with the field
	clockBeside = 272 // width of the column beside it
	clockDial   = 96  // width of the ring over the code
	clockNumber = 24  // size of the numbers of tasks that are done
)

// clock is page 08b: the phone's code is right, but for another time, so one of the two
// clocks is wrong.
type clock struct {
	Ports

	key totp.Key

	// What the person did here.
	typedCode part.FieldState
	codeErr   notice // about the phone's code
	checker   *totp.Checker
	misses    int // how many codes in a row did not match the key
	jump      clockJump
	changed   bool // this computer's clock was changed, so earlier results are void

	// The last drawing.
	kit         *part.Kit
	code        *part.Field
	said        *fyne.Container // says how far off the phone's clock is
	fix         *fyne.Container // says which clock to set
	dial        *part.CodeDial
	here, there *para.Para // the time on this computer's clock and on the phone's
}

// NewClock returns the screen of page 08b.
func NewClock(p Ports) page.Screen {
	c := &clock{Ports: p, codeErr: notice{severity: part.Err}}
	c.key, _ = p.Session.Journey().Key()
	c.checker = totp.NewChecker(c.key)
	c.checker.Expect(p.Skew.ClockSkew())
	return c
}

// Build implements page.Screen.
func (c *clock) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	c.kit, c.said, c.fix = k, k.Place.Col(0), k.Place.Col(0)
	dial := part.NewCodeDial(k, clockDial, theme.CodeM(), t("step.app.right"))
	dial.Continue(c.dial)
	c.dial = dial
	c.here, c.there = k.Prose.Mono(theme.TimeOfDay(), k.Tokens.Ink, ""), k.Prose.Mono(theme.TimeOfDay(), k.Tokens.Ink, "")
	c.dial.Note, c.dial.RestingNote = k.Prose.Centered(theme.Small(), k.Tokens.Ink2, ""), t("page.clock.right")
	c.code = part.NewField(k, part.FieldSpec{
		Label: t("step.app.type"), Mono: true, LTR: true, State: &c.typedCode, OnChange: c.typed, OnSubmit: c.again,
	})
	show(c.code, c.codeErr)
	c.explain()
	c.tick(c.Session.Now())
	start := k.Place.Col(theme.Space16, c.doneCard(), c.checkSection())
	end := k.Place.Col(theme.Space16, c.liveSection(), c.clockCard())
	body := k.Place.Columns(theme.Space24, []float32{clockWidth, clockBeside}, start, end)
	return &page.Page{
		Rail: page.Steps, Label: t("common.step", "n", c.Session.Journey().Step().Number, "total", wizard.NumberedSteps),
		Title: t("page.clock.title"), Lead: t("page.clock.lead"), Body: body, SavedNote: true,
		Primary: part.NewButton(k, part.Primary, "refresh", t("page.clock.next"), c.again),
		First:   c.code.Focusable(), Tick: c.tick,
		Fields: map[wizard.Field]fyne.Focusable{wizard.FieldAppCheck: c.code.Focusable()},
	}
}

// Close implements page.Screen.
func (c *clock) Close() {
	c.typedCode.Close()
	c.key, c.checker = totp.Key{}, nil
}

// Input implements page.Resumable.
func (c *clock) Input() secure.Secret { return c.typedCode.Text() }

// Resume implements page.Resumable.
func (c *clock) Resume(input secure.Secret) { c.typedCode.SetText(input) }

// doneCard shows what has been done on page 08.
func (c *clock) doneCard() fyne.CanvasObject {
	k := c.kit
	var done []fyne.CanvasObject
	for i, key := range []string{"step.app.keySaved", "step.app.phoneScanned"} {
		done = append(done, k.Place.Row(theme.Space8, part.NewNumber(k, i+1, clockNumber, part.NumberFilled), part.NewPill(k, part.OK, "check", k.Text.T(key))))
	}
	const room = 13
	row := k.Place.Row(theme.Space24, done...)
	if layout.Width(row) > clockWidth-2*theme.Space32 {
		row = k.Place.Col(theme.Space8, done...)
	}
	return part.NewCardPad(k, room, theme.Space24, row)
}

// checkSection contains the field, the result, and what to do about it.
func (c *clock) checkSection() fyne.CanvasObject {
	k, t := c.kit, c.kit.Text.T
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Number: 3, Title: t("step.app.check"), Top: theme.Space12,
		End: part.NewPill(k, part.Err, "error_outline", t("common.notYet")),
		Body: k.Place.Col(theme.Space12, c.code, c.said, k.Place.Col(theme.Space8, c.fix,
			part.NewSmallNumberedList(k, t("page.clock.task1"), t("page.clock.task2"), t("page.clock.task3")))),
	})
}

// fixKey returns the text key of what to do. If this computer's clock is known to be
// behind, the computer's clock must be set; otherwise probably the phone's.
func (c *clock) fixKey() string {
	if c.Session.Journey().ClockBehind(c.Session.Now()) {
		return "page.clock.fixThis"
	}
	return "page.clock.fix"
}

// liveSection returns the code that the phone should show.
func (c *clock) liveSection() fyne.CanvasObject {
	k, t := c.kit, c.kit.Text.T
	const side = 20
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Title: t("step.app.right"), Side: side,
		Body: k.Place.ColGaps([]float32{0, theme.Space8, 0},
			k.Place.Centered(0, c.dial.Ring), k.Place.Centered(0, c.dial.Code), c.dial.Note),
	})
}

// clockCard returns the time on both clocks, since either may be wrong.
func (c *clock) clockCard() fyne.CanvasObject {
	k, t := c.kit, c.kit.Text.T
	const room = 16
	return part.NewCardPad(k, room, theme.Space24, k.Place.ColGaps([]float32{0, 0, theme.Space8, 0, theme.Space8},
		k.Prose.Small(t("page.clock.computer")), c.here, k.Prose.Small(t("page.clock.phone")), c.there, k.Prose.Body(t("page.clock.which"))))
}

// tick updates the times and the code.
func (c *clock) tick(now time.Time) {
	k := c.kit
	if c.jump.seen(now) {
		c.changed, c.checker = true, totp.NewChecker(c.key)
		c.code.SetText("")
		c.sayOfCode(notice{})
		c.explain()
	}
	page.ShowCode(c.dial, c.key, now)
	tell := func(p *para.Para, at string) { p.SetSpans(para.Span{Text: at, Bold: true, Mono: true}) }
	tell(c.here, k.Text.ClockSeconds(now))
	there := k.Text.Clock(now.Add(c.Skew.ClockSkew()))
	if c.changed {
		there = "–"
	}
	tell(c.there, there)
}
