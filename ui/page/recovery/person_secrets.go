package recovery

import (
	"image/color"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// hiddenText stands in place of an answer: always as long, so that it tells nothing.
const hiddenText = "••••••"

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
	return p.secretCard(wizard.FieldPassword, "page.person.password", value, p.revealIn(value, wizard.FieldPassword))
}

// secretCard is a secret with its name, and the button that shows it.
func (p *person) secretCard(f wizard.Field, name string, value fyne.CanvasObject, reveal func(bool)) fyne.CanvasObject {
	k := p.kit
	const room = 13 // as drawn
	toggle := part.NewRevealToggle(k, part.Tonal, "common.pressToShow", "common.hide", reveal)
	toggle.Keep(p.state(f))
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

// revealIn shows the value of a field in a text, or dots.
func (p *person) revealIn(value *para.Para, f wizard.Field) func(shown bool) {
	return func(shown bool) {
		if shown {
			value.SetSpans(shownSecret(p.Session.Journey().Value(f), p.kit.Tokens.Ink))
		} else {
			value.SetSpans(hiddenAnswer())
		}
	}
}

// answersCard is the five questions with their answers.
func (p *person) answersCard() fyne.CanvasObject {
	k := p.kit
	const room = 12
	head := k.Place.Split(k.Prose.Bold(k.Text.T("page.person.questions")),
		k.Prose.Small(k.Text.T("common.hidesAgain", "n", int(part.AutoHideAfter.Seconds()))))
	col := k.Place.Col(0, head)
	for n := 1; n <= wizard.Questions; n++ {
		col.Add(p.answerRow(n))
	}
	return part.NewCardPad(k, room, theme.Space24, col)
}

// answerRow is one question with its answer.
func (p *person) answerRow(n int) fyne.CanvasObject {
	k := p.kit
	const answer, end, room, number = 128, 88, 6, 24 // widths as drawn
	style := theme.Body()
	style.Mono = true
	value := k.Prose.Spans(style, k.Tokens.Ink, hiddenAnswer())
	button := part.NewRevealButton(k, k.Text.T("label.answer", "n", n), p.revealIn(value, wizard.Answer(n)))
	button.Keep(p.state(wizard.Answer(n)))
	question := k.Prose.Plain(theme.Body(), k.Tokens.Ink, p.Session.Journey().Value(wizard.Question(n)).Reveal())
	row := k.Place.Grow(theme.Space12, 1, part.NewNumber(k, n, number, false), question,
		k.Place.MinWidth(answer, value), k.Place.MinWidth(end, k.Place.Split(k.Place.Gap(0, 0), button)))
	return k.Place.Pad(room, 0, room, 0, row)
}

// shownSecret is a secret exactly as it was typed.
func shownSecret(value secure.Secret, c color.Color) para.Span {
	return para.Span{Text: value.Reveal(), Bold: true, Mono: true, Color: c, Secret: true}
}

func hiddenAnswer() para.Span { return para.Span{Text: hiddenText, Mono: true} }
