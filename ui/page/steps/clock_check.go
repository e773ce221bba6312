package steps

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// typed checks a code as soon as all its digits are typed.
func (c *clock) typed(text string) {
	c.sayOfCode(notice{})
	if len(totp.Digits(text)) == c.key.Digits {
		c.check(text)
	}
}

// again checks the typed code once more.
func (c *clock) again() {
	if c.code.Text() == "" {
		c.sayOfCode(notice{severity: part.Err, sentence: func() string { return c.kit.Text.T("problem.codeEmpty") }})
		c.Nav.Focus(c.code.Focusable())
		return
	}
	c.check(c.code.Text())
}

// check returns to page 08 if the code is right now, and explains any other code.
func (c *clock) check(text string) {
	f := c.checker.Try(text, c.Session.Now())
	switch {
	case f.Accepted():
		c.Session.Set(wizard.FieldAppCheck, wizard.Yes)
		c.Nav.GoTo(wizard.StepApp)
		return
	case f.Verdict == totp.Clock:
		c.misses, c.changed = 0, false
		c.Skew.SetClockSkew(f.ClockSkew)
		c.sayOfCode(notice{severity: part.Err})
		c.explain()
		c.tick(c.Session.Now())
	default:
		if f.Verdict == totp.Unknown {
			c.misses++
		}
		misses := c.misses
		c.sayOfCode(notice{severity: part.Err, sentence: func() string { return verdictWords(c.kit, f, c.key.Digits, misses) }})
	}
	c.Nav.Focus(c.code.Focusable())
}

// explain says how far off the phone's clock is, or what else is wrong, and which clock
// to set.
func (c *clock) explain() {
	k := c.kit
	tone, title, note := part.Err, driftWords(k, c.Skew.ClockSkew()), "page.clock.old"
	switch {
	case c.changed:
		tone, title, note = part.Info, k.Text.T("page.clock.changed"), "page.clock.changedNote"
	case c.Session.Journey().ClockBehind(c.Session.Now()):
		title, note = k.Text.T("page.clock.behind"), "page.clock.behindNote"
	case c.Skew.ClockSkew() > 0:
		note = "page.clock.new"
	}
	c.said.Objects = []fyne.CanvasObject{part.NewCalloutIcon(k, tone, "schedule", title, k.Text.T(note))}
	c.said.Refresh()
	c.fix.Objects = []fyne.CanvasObject{k.Prose.Bold(k.Text.T(c.fixKey()))}
	c.fix.Refresh()
}

// driftWords says how far off the phone's clock is: in seconds, or in minutes or hours if
// the number would otherwise be too large to grasp. A clock in another time zone is off
// by whole hours, give or take a code or two.
func driftWords(k *part.Kit, drift time.Duration) string {
	const (
		inMinutes = 3 * time.Minute
		inHours   = 59 * time.Minute
		slack     = 2 * time.Minute
	)
	key, off := "page.clock.slow", drift.Abs()
	if drift > 0 {
		key = "page.clock.fast"
	}
	hours := off.Round(time.Hour)
	switch {
	case off < inMinutes:
		return k.Text.N(key, int(math.Round(off.Seconds())))
	case off < inHours:
		return k.Text.N(key+"Minutes", int(math.Round(off.Minutes())))
	case (off - hours).Abs() <= slack:
		return k.Text.N(key+"Hours", int(hours.Hours()))
	}
	off = off.Round(time.Minute)
	return k.Text.T(key+"HoursMinutes", "hours", int(off.Hours()), "minutes", int((off % time.Hour).Minutes()))
}

// sayOfCode shows a message about the phone's code.
func (c *clock) sayOfCode(n notice) {
	c.codeErr = n
	show(c.code, n)
}
