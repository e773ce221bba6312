package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure/totp"
	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

const (
	clockWidth  = 432 // of the column with the field
	clockBeside = 272 // of the column beside it
	clockDial   = 96  // of the ring over the code
	clockNumber = 24  // of the numbers of what is done
)

// clockPage is page 08b: the phone's code is right, but of another time, so that
// one of the two clocks is wrong.
func clockPage(h Host) *Page {
	k, t := h.Kit(), h.Kit().Text.T
	c := &clock{h: h, dial: k.CodeDial(clockDial, theme.CodeM()), said: k.Col(0)}
	c.here, c.there = k.Mono(theme.TimeOfDay(), k.Tokens.Ink, ""), k.Mono(theme.TimeOfDay(), k.Tokens.Ink, "")
	c.dial.Note, c.dial.Calm = k.Middle(theme.Small(), k.Tokens.Ink2, ""), t("page.clock.right")
	c.key, _ = h.Journey().Key()
	c.checker = totp.NewChecker(c.key)
	c.checker.Expect(h.Drift())
	c.code = k.Field(part.FieldSpec{
		Label: t("step.app.type"), Mono: true, LTR: true, Changed: c.typed, Submitted: c.again,
	})
	c.code.Say(part.Err, "")
	c.say()
	c.tick(h.Now())
	start := k.Col(theme.Space16, c.doneCard(), c.checkZone())
	end := k.Col(theme.Space16, c.liveZone(), c.clockCard())
	body := k.Columns(theme.Space24, []float32{clockWidth, clockBeside}, start, end)
	return &Page{
		Rail: Steps, Label: t("common.step", "n", h.Journey().Step().Number, "total", wizard.NumberedSteps),
		Title: t("page.clock.title"), Lead: t("page.clock.lead"), Body: body, Note: true,
		Primary: k.Button(part.Primary, "refresh", t("page.clock.next"), c.again),
		First:   c.code.Focusable(), Tick: c.tick,
		Fields: map[wizard.Field]fyne.Focusable{wizard.FieldAppCheck: c.code.Focusable()},
	}
}

// clock is what page 08b is made of.
type clock struct {
	h       Host
	key     totp.Key
	checker *totp.Checker
	misses  int // how many codes in a row were none of the key
	code    *part.Field
	said    *fyne.Container // how far off the phone's clock is
	jumps   jumps
	changed bool // this computer's clock changed: nothing is known any more
	dial    *part.CodeDial

	here, there *para.Para // the time by this computer's clock and by the phone's
}

// doneCard shows what is done already of page 08.
func (c *clock) doneCard() fyne.CanvasObject {
	k := c.h.Kit()
	var done []fyne.CanvasObject
	for i, key := range []string{"step.app.keySaved", "step.app.phoneScanned"} {
		done = append(done, k.Row(theme.Space8, k.Number(i+1, clockNumber, true), k.Pill(part.OK, "check", k.Text.T(key))))
	}
	const room = 13
	row := k.Row(theme.Space24, done...)
	if layout.Width(row) > clockWidth-2*theme.Space32 {
		row = k.Col(theme.Space8, done...)
	}
	return k.CardPad(room, theme.Space24, row)
}

// checkZone holds the field, what was found, and what to do about it.
func (c *clock) checkZone() fyne.CanvasObject {
	k, t := c.h.Kit(), c.h.Kit().Text.T
	return k.Zone(part.Zone{
		Place: part.Waypost, Number: 3, Title: t("step.app.check"), Top: theme.Space12,
		End: k.Pill(part.Err, "error_outline", t("common.notYet")),
		Body: k.Col(theme.Space12, c.code, c.said, k.Col(theme.Space8, k.Bold(t(c.fix())),
			k.SmallTasks(t("page.clock.task1"), t("page.clock.task2"), t("page.clock.task3")))),
	})
}

// fix is the key of what to do: on this computer when its clock shows a time that
// is over already, else on the phone, as far as anyone can tell.
func (c *clock) fix() string {
	if c.h.Journey().ClockBehind(c.h.Now()) {
		return "page.clock.fixThis"
	}
	return "page.clock.fix"
}

// liveZone is the code that the phone should show.
func (c *clock) liveZone() fyne.CanvasObject {
	k, t := c.h.Kit(), c.h.Kit().Text.T
	const side = 20
	return k.Zone(part.Zone{
		Place: part.Waypost, Title: t("step.app.right"), Side: side,
		Body: k.Stack([]float32{0, theme.Space8, 0},
			k.Centered(0, c.dial.Ring), k.Centered(0, c.dial.Code), c.dial.Note),
	})
}

// clockCard is the time by both clocks, since either may be the wrong one.
func (c *clock) clockCard() fyne.CanvasObject {
	k, t := c.h.Kit(), c.h.Kit().Text.T
	const room = 16
	return k.CardPad(room, theme.Space24, k.Stack([]float32{0, 0, theme.Space8, 0, theme.Space8},
		k.Small(t("page.clock.computer")), c.here, k.Small(t("page.clock.phone")), c.there, k.Body(t("page.clock.which"))))
}

// tick follows the clock.
func (c *clock) tick(now time.Time) {
	k := c.h.Kit()
	if c.jumps.at(now) {
		c.changed, c.checker = true, totp.NewChecker(c.key)
		c.code.SetText("")
		c.code.Say(part.Plain, "")
		c.say()
	}
	showCode(c.dial, c.key, now)
	tell := func(p *para.Para, at string) { p.SetSpans(para.Span{Text: at, Bold: true, Mono: true, LTR: true}) }
	tell(c.here, k.Text.ClockSeconds(now))
	there := k.Text.Clock(now.Add(c.h.Drift()))
	if c.changed {
		there = "–"
	}
	tell(c.there, there)
}

// showCode shows the code of a key at a moment. Nothing is counted: after the
// computer slept, or its clock was set, the next look at it is right.
func showCode(d *part.CodeDial, key totp.Key, now time.Time) {
	left := (key.Left(now) + time.Second - 1) / time.Second
	d.Set(part.Moment{
		Left: int(left), Whole: int(key.Period / time.Second),
		Code: key.Code(now), Next: key.Code(now.Add(key.Period)),
	})
}
