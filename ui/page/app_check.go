package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure/totp"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// checkZone holds the code of this moment and the field for the phone's.
func (a *app) checkZone() fyne.CanvasObject {
	k := a.h.Kit()
	top := theme.Space16
	if k.Compact {
		top = theme.Space12
	}
	return k.Zone(part.Zone{
		Place: part.Waypost, Number: 3, Title: k.Text.T("step.app.check"), End: drawCode(a.h), Top: top,
		Body: k.Col(theme.Space12, a.live, k.Divider(), k.Col(0, a.code, a.verdict)),
	})
}

// showLive shows the code of this moment, or what has to come first.
func (a *app) showLive() {
	k := a.h.Kit()
	a.live.Objects = []fyne.CanvasObject{k.Second(k.Text.T("step.app.scanFirst"))}
	if _, err := a.h.Journey().Key(); err == nil {
		words := k.Col(0, a.dial.Note, a.dial.Code)
		a.live.Objects = []fyne.CanvasObject{k.Grow(theme.Space16, 1, a.dial.Ring, words)}
	}
	a.live.Refresh()
}

// tick shows the code that is right at this moment.
func (a *app) tick(now time.Time) {
	if key, err := a.h.Journey().Key(); err == nil {
		showCode(a.dial, key, now)
		if a.jumps.at(now) {
			a.checker = totp.NewChecker(key)
		}
	}
	a.phone.tick(now)
}

// typed checks the phone's code as soon as all its digits are there.
func (a *app) typed(text string) {
	a.code.Say(part.Plain, "")
	if key, err := a.h.Journey().Key(); err == nil && len(totp.Digits(text)) == key.Digits {
		a.check(text)
	}
}

// submitted checks what is there, or goes on when it was right.
func (a *app) submitted() {
	if a.h.Journey().Is(wizard.FieldAppCheck, wizard.Yes) || !a.hasKey() || a.code.Text() == "" {
		a.h.Next()
		return
	}
	a.check(a.code.Text())
}

// check compares the phone's code with ours. A code typed a moment late, or from
// a clock half a minute off, is good for the website, too; of a clock that is
// further off page 08b speaks, once two codes have shown it.
func (a *app) check(text string) {
	a.found = a.checker.Try(text, a.h.Now())
	switch {
	case a.found.Accepted():
		a.misses = 0
		a.answer(wizard.Yes)
		return
	case a.found.Verdict == totp.Clock:
		a.answer("")
		a.h.Drifted(a.found.Drift)
		a.h.Go(Clock)
		return
	case a.found.Verdict == totp.Other:
		a.misses++
	}
	a.answer("")
	key, _ := a.h.Journey().Key()
	a.code.Say(part.Err, verdictWords(a.h.Kit(), a.found, key.Digits, a.misses))
}

// answer keeps whether the phone was checked.
func (a *app) answer(choice string) {
	a.h.Journey().Set(wizard.FieldAppCheck, choice)
	a.h.Changed()
	a.showCheck()
}

// showCheck says that the codes match, or offers a way on to whoever cannot
// check.
func (a *app) showCheck() {
	k, t, j := a.h.Kit(), a.h.Kit().Text.T, a.h.Journey()
	a.verdict.Objects = nil
	switch {
	case j.Is(wizard.FieldAppCheck, wizard.Yes):
		a.code.Say(part.OK, "")
		a.verdict.Objects = []fyne.CanvasObject{a.matched()}
	case j.Is(wizard.FieldAppCheck, wizard.No):
		a.verdict.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.Warn, t("step.app.unchecked")))}
	case a.found != (totp.Finding{}) || !a.hasKey():
		a.verdict.Objects = []fyne.CanvasObject{k.Row(0, k.Button(part.Quiet, "help_outline", t("step.app.cannot"), a.cannot))}
	}
	a.verdict.Refresh()
}

// matched says that the codes match, and what to do with the code now.
func (a *app) matched() fyne.CanvasObject {
	k, t := a.h.Kit(), a.h.Kit().Text.T
	style := theme.Body()
	style.Line = theme.Task().Line
	words := k.Col(0)
	if a.found.Late {
		words.Add(k.Body(t("step.app.wasLate")))
	}
	submit := websiteTasks(a.h)[0]
	if a.found.Verdict == totp.Late {
		submit = t("step.app.late")
	}
	words.Add(k.Rich(style, k.Tokens.Ink, submit))
	line := k.Beside(theme.Space8, k.Icon("check_circle", part.IconSize, k.Tokens.OK), k.Rich(theme.Label(), k.Tokens.OK, t("step.app.match")))
	return k.Pad(theme.Space8, 0, 0, 0, k.Col(0, line, k.Pad(0, theme.Space32, 0, 0, words)))
}

// hasKey reports whether a key was brought in. Without one there is nothing to
// check: the person may have scanned the website's own code with the phone.
func (a *app) hasKey() bool {
	_, err := a.h.Journey().Key()
	return err == nil
}

// cannot remembers that the phone could not be checked.
func (a *app) cannot() { a.answer(wizard.No) }
