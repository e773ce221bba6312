package recovery

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// backupCard is the backup code.
func (p *person) backupCard() fyne.CanvasObject {
	k := p.kit
	const gap = 12 // a space of the code's letters
	code := part.NewSecretText(k, theme.CodeS(), gap, p.Session.Journey().Value(wizard.FieldBackup))
	return p.secretCard(wizard.FieldBackup, "page.person.backup", code, code.SetRevealed)
}

// passwordCard is the password, where the person wanted it kept.
func (p *person) passwordCard() fyne.CanvasObject {
	style := theme.CodeS()
	style.Bold = false
	value := p.kit.Prose.Spans(style, p.kit.Tokens.Ink2, hiddenAnswer())
	return p.secretCard(wizard.FieldPassword, "page.person.password", value, revealIn(p.Ports, p.kit, value, wizard.FieldPassword))
}

// secretCard is a secret with its name, and the button that shows it.
func (p *person) secretCard(f wizard.Field, name string, value fyne.CanvasObject, reveal func(bool)) fyne.CanvasObject {
	k := p.kit
	const room = 13 // as drawn
	toggle := part.NewRevealToggle(k, part.Tonal, "common.pressToShow", "common.hide", reveal)
	toggle.Keep(p.secrets.of(f))
	words := k.Place.Col(0, k.Prose.Bold(k.Text.T(name)), value)
	return part.NewCardPad(k, room, theme.Space24, k.Place.Grow(theme.Space12, 0, words, p.copyButton(f), toggle.Button))
}

// copyButton copies the value of a field; it may stay hidden.
func (p *person) copyButton(f wizard.Field) *part.Button {
	return part.NewButton(p.kit, part.TextOnly, "content_copy", p.kit.Text.T("common.copy"), func() {
		p.Desktop.Copy(p.Session.Journey().Value(f))
	})
}

// emailCard is the email to log in with.
func (p *person) emailCard() fyne.CanvasObject {
	k := p.kit
	const room = 13 // as drawn
	email := k.Prose.Plain(theme.Body(), k.Tokens.Ink, p.Session.Journey().Text(wizard.FieldEmail))
	words := k.Place.Col(0, k.Prose.Bold(k.Text.T("step.email.label")), email)
	return part.NewCardPad(k, room, theme.Space24, k.Place.Grow(theme.Space12, 0, words, p.copyButton(wizard.FieldEmail)))
}
