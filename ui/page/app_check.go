package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure/totp"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// driftWindow is how far a phone's clock may be off and still be found.
const driftWindow = 10 * time.Minute

// checkZone holds the code of this moment and the field for the phone's.
func (a *app) checkZone() fyne.CanvasObject {
	k := a.h.Kit()
	return k.Zone(part.Zone{
		Place: part.Waypost, Number: 3, Title: k.Text.T("step.app.check"),
		Body: k.Col(theme.Space12, a.live, k.Divider(), k.Col(0, a.code, a.verdict)),
	})
}

// showLive shows the code of this moment, or what has to come first.
func (a *app) showLive() {
	k := a.h.Kit()
	a.live.Objects = []fyne.CanvasObject{k.Second(k.Text.T("step.app.scanFirst"))}
	if _, err := a.h.Journey().Key(); err == nil {
		words := k.Col(0, k.Small(k.Text.T("step.app.right")), a.dial.Code)
		a.live.Objects = []fyne.CanvasObject{k.Row(theme.Space16, a.dial.Ring, words)}
	}
	a.live.Refresh()
}

// tick shows the code that is right at this moment.
func (a *app) tick(now time.Time) {
	if key, err := a.h.Journey().Key(); err == nil {
		showCode(a.dial, key, now)
	}
}

// typed checks the phone's code as soon as all its digits are there.
func (a *app) typed(text string) {
	key, err := a.h.Journey().Key()
	a.code.Say(part.Plain, "")
	if err == nil && len(totp.Digits(text)) == key.Digits {
		a.check(key, text)
	}
}

// submitted checks what is there, or goes on when it was right.
func (a *app) submitted() {
	key, err := a.h.Journey().Key()
	switch {
	case a.h.Journey().Is(wizard.FieldAppCheck, wizard.Yes), err != nil, a.code.Text() == "":
		a.h.Next()
	default:
		a.check(key, a.code.Text())
	}
}

// check compares the phone's code with ours. A code typed a moment late, or from
// a clock half a minute off, is good for the website, too.
func (a *app) check(key totp.Key, text string) {
	drift, ok := key.Drift(text, a.h.Now(), driftWindow)
	switch {
	case ok && drift.Abs() <= key.Period:
		a.wrong = 0
		a.h.Journey().Set(wizard.FieldAppCheck, wizard.Yes)
		a.h.Changed()
		a.showCheck()
	case ok:
		a.h.Drifted(drift)
		a.h.Go(Clock)
	default:
		a.wrong++
		a.h.Journey().Set(wizard.FieldAppCheck, "")
		a.h.Changed()
		a.showCheck()
		a.code.Say(part.Err, a.h.Kit().Text.T("problem.codeDiffers"))
	}
}

// showCheck says that the codes match, or offers a way on to whoever cannot
// check.
func (a *app) showCheck() {
	k, t, j := a.h.Kit(), a.h.Kit().Text.T, a.h.Journey()
	a.verdict.Objects = nil
	switch {
	case j.Is(wizard.FieldAppCheck, wizard.Yes):
		a.code.Say(part.OK, "")
		line := k.Beside(theme.Space8, k.Icon("check_circle", part.IconSize, k.Tokens.OK), k.Rich(theme.Label(), k.Tokens.OK, t("step.app.match")))
		style := theme.Body()
		style.Line = theme.Task().Line
		submit := k.Rich(style, k.Tokens.Ink, websiteTasks(a.h)[0])
		a.verdict.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Col(0, line, k.Pad(0, theme.Space32, 0, 0, submit)))}
	case j.Is(wizard.FieldAppCheck, wizard.No):
		a.verdict.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.Warn, t("step.app.unchecked")))}
	case a.wrong > 0 || !a.hasKey():
		a.verdict.Objects = []fyne.CanvasObject{k.Row(0, k.Button(part.Quiet, "help_outline", t("step.app.cannot"), a.cannot))}
	}
	a.verdict.Refresh()
}

// hasKey reports whether a key was brought in. Without one there is nothing to
// check: the person may have scanned the website's own code with the phone.
func (a *app) hasKey() bool {
	_, err := a.h.Journey().Key()
	return err == nil
}

// cannot remembers that the phone could not be checked.
func (a *app) cannot() {
	a.h.Journey().Set(wizard.FieldAppCheck, wizard.No)
	a.h.Changed()
	a.showCheck()
}
