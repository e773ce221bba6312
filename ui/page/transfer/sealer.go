package transfer

import (
	"strconv"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// sealer asks twice for the passphrase of a file, in a card over the page. It is never saved.
type sealer struct {
	Ports

	typed, again part.FieldState

	kit               *part.Kit
	field, againField *part.Field
	meter             *part.StrengthMeter
	use               func(secure.Secret)
	closeDialog       func()
}

// ask opens the card. use is called with the passphrase.
func (s *sealer) ask(k *part.Kit, use func(secure.Secret)) {
	t := k.Text.T
	s.close()
	s.kit, s.use, s.meter = k, use, part.NewStrengthMeter(k)
	s.typed, s.again = part.FieldState{}, part.FieldState{}
	s.field = part.NewField(k, part.FieldSpec{
		Label: t("page.take.passphrase.label"), Secret: true, LTR: true, State: &s.typed,
		OnChange: func(string) { s.changed() }, OnSubmit: func() { s.Nav.Focus(s.againField.Focusable()) },
	})
	s.againField = part.NewField(k, part.FieldSpec{
		Label: t("page.take.passphrase.again"), Secret: true, LTR: true, State: &s.again,
		OnChange: func(string) { s.changed() }, OnSubmit: s.submit,
	})
	body := k.Place.Col(theme.Space16,
		k.Prose.Body(t("page.take.passphrase.body")), s.field, s.meter, s.againField,
		k.Place.Row(theme.Space12,
			part.NewButton(k, part.Outlined, "check", t("page.take.passphrase.save"), s.submit),
			part.NewButton(k, part.TextOnly, "auto_awesome", t("page.makePassphrase.make"), s.make)))
	s.closeDialog = s.Dialogs.Show(t("page.take.passphrase.title"), body, s.field.Focusable())
}

// make fills in a generated passphrase of several words, and shows it so that the person
// can write it down.
func (s *sealer) make() {
	made, err := password.Passphrase(s.kit.Text.Tag())
	if err != nil {
		s.Dialogs.Fail(err)
		return
	}
	s.field.SetText(made.Reveal())
	s.field.SetRevealed(true)
	s.changed()
	s.Nav.Focus(s.againField.Focusable())
}

// changed clears the message, and shows how strong the passphrase is.
func (s *sealer) changed() {
	s.field.SetMessage(part.Neutral, "")
	s.againField.SetMessage(part.Neutral, "")
	if s.typed.Text().Empty() {
		s.meter.Set(-1, "", "")
		return
	}
	level := int(password.Strength(s.typed.Text()))
	s.meter.Set(level, s.kit.Text.T("strength."+strconv.Itoa(level)+".word"), "")
}

// submit uses the passphrase, or says what is wrong with it.
func (s *sealer) submit() {
	t := s.kit.Text.T
	differs := wizard.FirstDifference(s.typed.Text(), s.again.Text())
	refuse := func(f *part.Field, words string) {
		f.SetMessage(part.Err, words)
		s.Nav.Focus(f.Focusable())
	}
	switch {
	case s.typed.Text().Empty():
		refuse(s.field, t("problem.passphraseEmpty"))
	case password.Strength(s.typed.Text()) < password.OK:
		refuse(s.field, t("problem.passphraseShort"))
	case differs > 0:
		refuse(s.againField, t("problem.passphraseDiffers", "n", differs))
	default:
		passphrase := s.typed.Text()
		s.close()
		s.use(passphrase)
	}
}

func (s *sealer) hide() {
	s.typed.Reveal.Hide()
	s.again.Reveal.Hide()
}

// close closes the card and drops what was typed.
func (s *sealer) close() {
	s.typed.Close()
	s.again.Close()
	if s.closeDialog != nil {
		s.closeDialog()
		s.closeDialog = nil
	}
}
