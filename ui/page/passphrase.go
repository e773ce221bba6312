package page

import (
	"context"
	"strconv"
	"unicode/utf8"

	"waypost/secure"
	"waypost/secure/password"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// madeWords is how many words a passphrase has that Waypost makes.
const madeWords = 3

// leastLetters is how long the passphrase of a visit is at least: it has to last
// for hours, where that of a computer's own file has to last for years.
const leastLetters = 8

// makePassphrasePage says once that this computer has no keychain, and asks for
// the passphrase of the locked file that takes its place.
func makePassphrasePage(h Host) *Page {
	f := &passphraseForm{h: h, texts: "page.makePassphrase", why: part.Warn}
	f.enough = func(level password.Level, _ int) string {
		if level < password.OK {
			return "problem.passphraseShort"
		}
		return ""
	}
	f.use = f.seal
	return f.page()
}

// visitPassphrasePage asks for the passphrase of a visit to a shared computer.
func visitPassphrasePage(h Host) *Page {
	f := &passphraseForm{h: h, texts: "page.visitPassphrase", why: part.Info, use: h.UsePassphrase}
	f.enough = func(level password.Level, letters int) string {
		switch {
		case letters < leastLetters:
			return "problem.passphraseEight"
		case level == password.VeryWeak:
			return "problem.passphraseEasy"
		}
		return ""
	}
	return f.page()
}

// page is the page of the form.
func (f *passphraseForm) page() *Page {
	h, k, t := f.h, f.h.Kit(), f.h.Kit().Text.T
	f.meter = k.Strength()
	f.first = k.Field(part.FieldSpec{
		Name: t("page.makePassphrase.label"), Secret: true, LTR: true,
		Changed: f.changed, Submitted: func() { h.Focus(f.again.Focusable()) }, Left: f.leftFirst,
	})
	f.again = k.Field(part.FieldSpec{
		Label: t("page.makePassphrase.again"), Secret: true, LTR: true,
		Changed: func(string) { f.compare(false) }, Submitted: f.next, Left: func() { f.compare(true) },
	})
	make := k.Button(part.Tonal, "auto_awesome", t("page.makePassphrase.make"), f.make)
	typed := k.Col(theme.Space8, k.Bold(t("page.makePassphrase.label")), k.GrowTop(theme.Space12, 0, f.first, make))
	card := k.CardPad(theme.Space24, theme.Space24,
		k.Stack([]float32{0, theme.Space12, theme.Space24}, typed, f.meter, f.again))
	why := k.Callout(f.why, t(f.texts+".why.title"), t(f.texts+".why.body"))
	return &Page{
		Title: t(f.texts + ".title"), Lead: t(f.texts + ".lead"),
		Body:    k.Col(theme.Space16, card, why),
		Primary: k.Button(part.Primary, "arrow_forward", t("page.makePassphrase.next"), f.next),
		First:   f.first.Focusable(),
		Hide:    f.hide,
		NoLock:  true,
	}
}

// passphraseForm is a new passphrase, typed two times.
type passphraseForm struct {
	h      Host
	texts  string                                                   // the base of the keys of its page
	why    part.Tone                                                // of the callout
	enough func(level password.Level, letters int) (problem string) // "" if it is good enough
	use    func(secure.Secret)

	first, again *part.Field
	meter        *part.Strength
	made         bool // the locked file is there: Enter was pressed twice
}

func (f *passphraseForm) passphrase() secure.Secret { return secure.NewSecret(f.first.Text()) }

func (f *passphraseForm) changed(string) {
	f.first.Say(part.Plain, "")
	f.judge()
	f.compare(false)
}

// judge shows how strong the passphrase is.
func (f *passphraseForm) judge() {
	if f.passphrase().Empty() {
		f.meter.Set(-1, "", "")
		return
	}
	level, t := password.Strength(f.passphrase()), f.h.Kit().Text.T
	key := "strength." + strconv.Itoa(int(level))
	f.meter.Set(int(level), t(key+".word"), t(key+".note"))
}

// leftFirst says that a passphrase is too weak, once the person has typed it.
func (f *passphraseForm) leftFirst() {
	if !f.passphrase().Empty() {
		f.strong()
	}
}

// strong reports whether the passphrase is good enough, and else says so: unlike
// the website's password, nobody but Waypost can refuse this one.
func (f *passphraseForm) strong() bool {
	t := f.h.Kit().Text.T
	switch {
	case f.passphrase().Empty():
		f.first.Say(part.Err, t("problem.passphraseEmpty"))
	default:
		letters := utf8.RuneCountInString(f.first.Text())
		problem := f.enough(password.Strength(f.passphrase()), letters)
		if problem == "" {
			return true
		}
		f.first.Say(part.Err, t(problem, "n", leastLetters))
	}
	return false
}

// compare reports whether both fields say the same. Good news is said at once, a
// difference only when the person is done with the field.
func (f *passphraseForm) compare(done bool) bool {
	t := f.h.Kit().Text.T
	n := wizard.Differs(f.passphrase(), secure.NewSecret(f.again.Text()))
	switch {
	case f.again.Text() == "":
		f.again.Say(part.Plain, "")
		return false
	case n == 0:
		f.again.Say(part.OK, t("page.makePassphrase.same"))
	case done:
		f.again.Say(part.Err, t("problem.passphraseDiffers", "n", n))
	default:
		f.again.Say(part.Plain, "")
	}
	return n == 0
}

// make fills in a passphrase of a few words and shows it, to be written down.
func (f *passphraseForm) make() {
	made, err := password.MakeWords(madeWords)
	if err != nil {
		f.h.Fail(err)
		return
	}
	f.first.SetText(made.Reveal())
	f.changed("")
	f.first.SetShown(true)
	f.h.Focus(f.again.Focusable())
}

// next uses the passphrase, or says what is missing.
func (f *passphraseForm) next() {
	if !f.strong() {
		f.h.Focus(f.first.Focusable())
		return
	}
	if !f.compare(true) {
		if f.again.Text() == "" {
			f.again.Say(part.Err, f.h.Kit().Text.T("problem.passphraseAgain"))
		}
		f.h.Focus(f.again.Focusable())
		return
	}
	f.use(f.passphrase())
}

// seal makes the locked file.
func (f *passphraseForm) seal(passphrase secure.Secret) {
	store := f.h.Store()
	f.h.Run(func(ctx context.Context) error { return store.SetPassphrase(ctx, passphrase) }, func(err error) {
		switch {
		case f.made:
		case err != nil:
			f.h.Fail(err)
		default:
			f.made = true
			f.h.Unlock()
		}
	})
}

func (f *passphraseForm) hide() {
	f.first.SetShown(false)
	f.again.SetShown(false)
}
