package lock

import (
	"strconv"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// leastLetters is the minimum length of the passphrase for a visit. It has to resist
// attacks for hours, while that of a computer's own file has to resist for years.
const leastLetters = 8

// passphraseForm asks for a new passphrase, typed twice.
type passphraseForm struct {
	Ports

	texts  string                                                   // prefix of the text keys
	why    part.Severity                                            // severity of the callout
	enough func(level password.Level, letters int) (problem string) // returns a text key, "" if the passphrase is good enough
	use    func(secure.Secret)

	// What the person did here.
	first, again part.FieldState
	firstErr     string         // text key of the problem with the first entry; "" for none
	againErr     string         // the same for the second entry
	compared     bool           // they have finished the second entry
	made         bool           // the locked file exists, in case Enter is pressed twice
	maker        page.Generator // generates the first entry
	paper        paper

	// The last drawing.
	kit                    *part.Kit
	firstField, againField *part.Field
	meter                  *part.StrengthMeter
}

func newPassphraseForm(p Ports, texts string, why part.Severity) *passphraseForm {
	return &passphraseForm{Ports: p, texts: texts, why: why, maker: page.Generator{Make: password.Passphrase}}
}

// NewMakePassphrase returns the screen that explains, once, that this computer has no
// keychain, and asks for the passphrase of the locked file used instead.
func NewMakePassphrase(p Ports) page.Screen {
	f := newPassphraseForm(p, "page.makePassphrase", part.Warn)
	f.enough = func(level password.Level, _ int) string {
		if level < password.OK {
			return "problem.passphraseShort"
		}
		return ""
	}
	f.use = f.makeFile
	return f
}

// NewVisitPassphrase returns the screen that asks for the passphrase of a visit to a
// shared computer.
func NewVisitPassphrase(p Ports) page.Screen {
	f := newPassphraseForm(p, "page.visitPassphrase", part.Info)
	f.use = p.Gate.UsePassphrase
	f.enough = func(level password.Level, letters int) string {
		switch {
		case letters < leastLetters:
			return "problem.passphraseEight"
		case level == password.VeryWeak:
			return "problem.passphraseEasy"
		}
		return ""
	}
	return f
}

// Build implements page.Screen.
func (f *passphraseForm) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	f.kit, f.meter = k, part.NewStrengthMeter(k)
	f.firstField = part.NewField(k, part.FieldSpec{
		Name: t("page.makePassphrase.label"), Secret: true, LTR: true, State: &f.first,
		OnChange: f.changed, OnSubmit: func() { f.Nav.Focus(f.againField.Focusable()) }, OnBlur: f.leftFirst,
	})
	f.againField = part.NewField(k, part.FieldSpec{
		Label: t("page.makePassphrase.again"), Secret: true, LTR: true, State: &f.again,
		OnChange: func(string) { f.compare(false) }, OnSubmit: f.next, OnBlur: func() { f.compare(true) },
	})
	generate := part.NewButton(k, part.Tonal, "auto_awesome", t("page.makePassphrase.make"), f.generate)
	typed := k.Place.Col(theme.Space8, k.Prose.Bold(t("page.makePassphrase.label")), f.firstField, f.paper.build(k))
	// The button comes last in tab order, since it replaces the typed text.
	card := part.NewCardPad(k, theme.Space24, theme.Space24, k.Place.ColGaps([]float32{0, theme.Space12, theme.Space24, theme.Space16},
		typed, f.meter, f.againField, k.Place.Row(0, generate)))
	f.paper.show(f.first.Text())
	why := part.NewCallout(k, f.why, t(f.texts+".why.title"), t(f.texts+".why.body"))
	f.showFirst()
	f.showAgain()
	return &page.Page{
		Title: t(f.texts + ".title"), Lead: t(f.texts + ".lead"),
		Body:    k.Place.Col(theme.Space16, card, why),
		Primary: part.NewButton(k, part.Primary, "arrow_forward", t("page.makePassphrase.next"), f.next),
		First:   f.firstField.Focusable(),
		Hide:    f.hide,
		NoLock:  true,
	}
}

// Close implements page.Screen.
func (f *passphraseForm) Close() {
	f.first.Close()
	f.again.Close()
	f.paper.close()
	f.maker.Close()
}

func (f *passphraseForm) hide() {
	f.first.Reveal.Hide()
	f.again.Reveal.Hide()
	f.paper.reveal.Hide()
}

func (f *passphraseForm) changed(string) {
	f.firstErr = ""
	f.showFirst()
	f.compare(false)
	f.paper.show(f.first.Text())
}

// showFirst shows how strong the passphrase is, and what is wrong with it.
func (f *passphraseForm) showFirst() {
	t := f.kit.Text.T
	f.firstField.SetMessage(part.Neutral, "")
	if f.firstErr != "" {
		f.firstField.SetMessage(part.Err, t(f.firstErr, "n", leastLetters))
	}
	if f.first.Text().Empty() {
		f.meter.Set(-1, "", "")
		return
	}
	level := password.Strength(f.first.Text())
	key := "strength." + strconv.Itoa(int(level))
	f.meter.Set(int(level), t(key+".word"), t(key+".note"))
}

// leftFirst is called when the person has left the first field. It says if the passphrase
// is too weak.
func (f *passphraseForm) leftFirst() {
	if !f.first.Text().Empty() {
		f.strong()
	}
}

// strong reports whether the passphrase is good enough, and otherwise says why not.
// Unlike with a password for the website, it is up to Waypost to refuse a bad one.
func (f *passphraseForm) strong() bool {
	f.firstErr = "problem.passphraseEmpty"
	if !f.first.Text().Empty() {
		letters := utf8.RuneCountInString(f.firstField.Text())
		f.firstErr = f.enough(password.Strength(f.first.Text()), letters)
	}
	f.showFirst()
	return f.firstErr == ""
}

// compare compares the two entries, shows the result, and reports whether they match.
func (f *passphraseForm) compare(done bool) bool {
	f.compared, f.againErr = done, ""
	f.showAgain()
	return !f.again.Text().Empty() && wizard.FirstDifference(f.first.Text(), f.again.Text()) == 0
}

// showAgain says how the second entry differs from the first. A match is shown at once, a
// difference only after the person has finished typing.
func (f *passphraseForm) showAgain() {
	t := f.kit.Text.T
	n := wizard.FirstDifference(f.first.Text(), f.again.Text())
	switch {
	case f.againErr != "":
		f.againField.SetMessage(part.Err, t(f.againErr))
	case f.again.Text().Empty():
		f.againField.SetMessage(part.Neutral, "")
	case n == 0:
		f.againField.SetMessage(part.OK, t("page.makePassphrase.same"))
	case f.compared:
		f.againField.SetMessage(part.Err, t("problem.passphraseDiffers", "n", n))
	default:
		f.againField.SetMessage(part.Neutral, "")
	}
}

// generate fills in a passphrase of a few words and shows it, so that the person can
// write it down.
func (f *passphraseForm) generate() {
	f.maker.Fill(f.Ports.Ports, f.kit, f.firstField, func(made secure.Secret) {
		f.paper.made = made
		f.changed("")
		f.paper.toggle.SetRevealed(true)
		f.Nav.Focus(f.againField.Focusable())
	})
}

// next uses the passphrase, or says what is missing.
func (f *passphraseForm) next() {
	if !f.strong() {
		f.Nav.Focus(f.firstField.Focusable())
		return
	}
	if !f.compare(true) {
		if f.again.Text().Empty() {
			f.againErr = "problem.passphraseAgain"
			f.showAgain()
		}
		f.Nav.Focus(f.againField.Focusable())
		return
	}
	f.use(f.first.Text())
}

// makeFile creates the locked file.
func (f *passphraseForm) makeFile(passphrase secure.Secret) {
	f.Gate.MakePassphrase(passphrase, func(err error) {
		switch {
		case f.made:
		case err != nil:
			f.Dialogs.Fail(err)
		default:
			f.made = true
			f.Gate.Opened()
		}
	})
}
