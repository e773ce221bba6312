package page

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure/totp"
	"waypost/ui/part"
	"waypost/wizard"
)

// typed checks a code as soon as all its digits are there.
func (c *clock) typed(text string) {
	c.code.Say(part.Plain, "")
	if len(totp.Digits(text)) == c.key.Digits {
		c.check(text)
	}
}

// again checks what is there.
func (c *clock) again() {
	if c.code.Text() == "" {
		c.code.Say(part.Err, c.h.Kit().Text.T("problem.codeEmpty"))
		c.h.Focus(c.code.Focusable())
		return
	}
	c.check(c.code.Text())
}

// check goes back to page 08 with a code that is right now, and says what there
// is to say of any other.
func (c *clock) check(text string) {
	f := c.checker.Try(text, c.h.Now())
	switch {
	case f.Accepted():
		c.h.Journey().Set(wizard.FieldAppCheck, wizard.Yes)
		c.h.Changed()
		c.h.GoTo(wizard.StepApp)
		return
	case f.Verdict == totp.Clock:
		c.misses, c.changed = 0, false
		c.h.Drifted(f.Drift)
		c.code.Say(part.Err, "")
		c.say()
		c.tick(c.h.Now())
	default:
		if f.Verdict == totp.Other {
			c.misses++
		}
		c.code.Say(part.Err, verdictWords(c.h.Kit(), f, c.key.Digits, c.misses))
	}
	c.h.Focus(c.code.Focusable())
}

// say says how far off the phone's clock is, or what else there is to say.
func (c *clock) say() {
	k := c.h.Kit()
	tone, title, note := part.Err, driftWords(k, c.h.Drift()), "page.clock.old"
	switch {
	case c.changed:
		tone, title, note = part.Info, k.Text.T("page.clock.changed"), "page.clock.changedNote"
	case c.h.Journey().ClockBehind(c.h.Now()):
		title, note = k.Text.T("page.clock.behind"), "page.clock.behindNote"
	case c.h.Drift() > 0:
		note = "page.clock.new"
	}
	c.said.Objects = []fyne.CanvasObject{k.CalloutIcon(tone, "schedule", title, k.Text.T(note))}
	c.said.Refresh()
}

// driftWords says in seconds how far off the phone's clock is, or in minutes
// where seconds are too many to grasp.
func driftWords(k *part.Kit, drift time.Duration) string {
	const most = 3 * time.Minute
	key, n := "page.clock.slow", drift.Abs().Seconds()
	if drift > 0 {
		key = "page.clock.fast"
	}
	if drift.Abs() >= most {
		key, n = key+"Minutes", drift.Abs().Minutes()
	}
	return k.Text.N(key, int(math.Round(n)))
}
