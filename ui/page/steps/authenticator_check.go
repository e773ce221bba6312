package steps

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// checkSection contains the current code and the field for the phone's code.
func (a *authenticator) checkSection() fyne.CanvasObject {
	k := a.kit
	top := theme.Space16
	if k.Compact {
		top = theme.Space12
	}
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Number: 3, Title: k.Text.T("step.app.check"), End: drawCode(a.Ports, a.kit), Top: top,
		Body: k.Place.Col(theme.Space12, a.live, part.NewDivider(k), k.Place.Col(0, a.codeField, a.verdict)),
	})
}

// showLive shows the current code, or what is missing to show one.
func (a *authenticator) showLive() {
	k := a.kit
	a.live.Objects = []fyne.CanvasObject{k.Prose.Secondary(k.Text.T("step.app.codeFirst"))}
	if _, ok := a.Session.Journey().Key(); ok {
		words := k.Place.Col(0, a.dial.Note, a.dial.Code)
		a.live.Objects = []fyne.CanvasObject{k.Place.Grow(theme.Space16, 1, a.dial.Ring, words)}
	}
	a.live.Refresh()
}

// tick updates the code.
func (a *authenticator) tick(now time.Time) {
	if key, ok := a.Session.Journey().Key(); ok {
		page.ShowCode(a.dial, key, now)
		if a.jump.seen(now) {
			a.checker = totp.NewChecker(key)
		}
	}
	a.phone.tick(now)
}

// codeTyped clears the verdict on the previous text, and checks the phone's code as soon
// as all its digits are typed.
func (a *authenticator) codeTyped(text string) {
	a.typing, a.codeErr = true, notice{}
	a.showCheck()
	if key, ok := a.Session.Journey().Key(); ok && len(totp.Digits(text)) == key.Digits {
		a.check(text)
	}
}

// submitted checks the typed code again, or moves on if it was right.
func (a *authenticator) submitted() {
	if a.Session.Journey().Is(wizard.FieldAppCheck, wizard.Yes) || !a.hasKey() || a.codeField.Text() == "" {
		a.Nav.Next()
		return
	}
	a.check(a.codeField.Text())
}

// check compares the phone's code with ours. Like the website, it accepts a code that was
// typed a moment late or comes from a clock that is half a minute off. If two codes show
// that the clock is further off than that, it goes to page 08b.
func (a *authenticator) check(text string) {
	a.found = a.checker.Try(text, a.Session.Now())
	switch {
	case a.found.Accepted():
		a.misses = 0
		a.answer(wizard.Yes)
		return
	case a.found.Verdict == totp.Clock:
		a.answer("")
		a.Skew.SetClockSkew(a.found.ClockSkew)
		a.Nav.Go(page.Clock)
		return
	case a.found.Verdict == totp.Unknown:
		a.misses++
	}
	a.answer("")
	key, _ := a.Session.Journey().Key()
	found, misses := a.found, a.misses
	a.sayOfCode(notice{severity: part.Err, sentence: func() string { return verdictWords(a.kit, found, key.Digits, misses) }})
}

// answer saves whether the phone was checked.
func (a *authenticator) answer(choice string) {
	a.typing = false
	a.Session.Set(wizard.FieldAppCheck, choice)
	a.forgetSolved()
	a.showCheck()
}

// showCheck says that the codes match, or how a person who cannot check them can go on.
func (a *authenticator) showCheck() {
	k, t, j := a.kit, a.kit.Text.T, a.Session.Journey()
	a.verdict.Objects = nil
	switch {
	case a.typing && a.hasKey():
	case j.Is(wizard.FieldAppCheck, wizard.Yes):
		a.codeErr = notice{severity: part.OK}
		a.verdict.Objects = []fyne.CanvasObject{a.matched()}
	case j.Is(wizard.FieldAppCheck, wizard.No):
		a.verdict.Objects = []fyne.CanvasObject{k.Place.Pad(theme.Space8, 0, 0, 0, part.NewMessage(k, part.Warn, t("step.app.unchecked")))}
	case a.found != (totp.Finding{}) || !a.hasKey():
		a.verdict.Objects = []fyne.CanvasObject{k.Place.Row(0, part.NewButton(k, part.TextOnly, "help_outline", t("step.app.cannot"), a.cannot))}
	}
	show(a.codeField, a.codeErr)
	a.verdict.Refresh()
}

// sayOfCode shows a message about the phone's code.
func (a *authenticator) sayOfCode(n notice) {
	a.codeErr = n
	show(a.codeField, n)
}

// matched says that the codes match, and what to do with the code now.
func (a *authenticator) matched() fyne.CanvasObject {
	k, t := a.kit, a.kit.Text.T
	style := theme.Body()
	style.Line = theme.Task().Line
	words := k.Place.Col(0)
	if a.found.Late {
		words.Add(k.Prose.Body(t("step.app.wasLate")))
	}
	submit := websiteTasks(a.Ports, k)[0]
	if a.found.Verdict == totp.Late {
		submit = t("step.app.late")
	}
	words.Add(k.Prose.Rich(style, k.Tokens.Ink, submit))
	line := k.Place.IconText(theme.Space8, part.NewIcon(k, "check_circle", part.IconSize, k.Tokens.OK), k.Prose.Rich(theme.Label(), k.Tokens.OK, t("step.app.match")))
	return k.Place.Pad(theme.Space8, 0, 0, 0, k.Place.Col(0, part.NewLive(line), k.Place.Pad(0, theme.Space32, 0, 0, words)))
}

// cannot records that the phone could not be checked.
func (a *authenticator) cannot() {
	a.codeErr = notice{}
	a.answer(wizard.No)
}
