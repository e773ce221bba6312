package steps

import (
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

const keepHeight = 88 // of each choice

// keepChoice asks whether to store the password on this computer.
func (w *passwordPage) keepChoice() *part.RadioGroup {
	k := w.kit
	choice := func(value, name, icon string) part.Choice {
		title := k.Text.T("step.password." + name)
		return part.Choice{
			Value: value, Label: title, Height: keepHeight,
			Content: k.Place.Grow(theme.Space16, 0,
				k.Place.Col(0, k.Prose.Bold(title), k.Prose.Small(k.Text.T("step.password."+name+"Note"))), part.NewIcon(k, icon, part.IconSize, k.Tokens.Ink2)),
		}
	}
	return part.NewRadioGroup(k, w.Session.Journey().Text(wizard.FieldKeepPassword), func(value string) {
		w.Session.Set(wizard.FieldKeepPassword, value)
		w.missing(w.Session.Journey().Remaining(w.problems))
	}, choice(wizard.Yes, "keepYes", "lock"), choice(wizard.No, "keepNo", "person"))
}

// keepQuestion returns the text key of the question, which depends on where secrets are
// stored.
func (w *passwordPage) keepQuestion() string {
	if w.Session.UsesPassphrase() || w.Session.Shared() {
		return "step.password.keepFile"
	}
	return "step.password.keep"
}
