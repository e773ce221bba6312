package page

import (
	"image/color"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// veiled stands in place of an answer: always as long, so that it tells nothing.
const veiled = "••••••"

// backupCard is the backup code.
func backupCard(h Host) (card fyne.CanvasObject, hide func()) {
	k := h.Kit()
	const gap = 12 // a space of the code's letters
	s := k.Secret(theme.CodeS(), gap, h.Journey().Value(wizard.FieldBackup), nil)
	return secretCard(h, k.Text.T("page.person.backup"), s, s.SetShown)
}

// passwordCard is the password, where the person wanted it kept.
func passwordCard(h Host) (card fyne.CanvasObject, hide func()) {
	k := h.Kit()
	style := theme.CodeS()
	style.Bold = false
	value := k.Spans(style, k.Tokens.Ink2, hiddenAnswer())
	return secretCard(h, k.Text.T("page.person.password"), value, func(shown bool) {
		if shown {
			value.SetSpans(shownSecret(h.Journey().Value(wizard.FieldPassword), k.Tokens.Ink))
		} else {
			value.SetSpans(hiddenAnswer())
		}
	})
}

// secretCard is a secret with its name, and the button that shows it.
func secretCard(h Host, name string, value fyne.CanvasObject, show func(bool)) (card fyne.CanvasObject, hide func()) {
	k := h.Kit()
	const room = 13 // as drawn
	var b *part.Button
	veil := k.Veil(func(shown bool) {
		show(shown)
		icon, word := "visibility", "common.pressToShow"
		if shown {
			icon, word = "visibility_off", "common.hide"
		}
		b.SetIcon(icon)
		b.Words(k.Text.T(word))
	})
	b = k.Button(part.Tonal, "visibility", k.Text.T("common.pressToShow"), func() { veil.SetShown(!veil.Shown()) })
	words := k.Col(0, k.Bold(name), value)
	return k.CardPad(room, theme.Space24, k.Grow(theme.Space24, 0, words, b)), func() { veil.SetShown(false) }
}

// answersCard is the five questions with their answers.
func answersCard(h Host) (card fyne.CanvasObject, hide func()) {
	k := h.Kit()
	const room = 12
	head := k.Ends(k.Bold(k.Text.T("page.person.questions")),
		k.Small(k.Text.T("common.hidesAgain", "n", int(part.ShownFor.Seconds()))))
	col := k.Col(0, head)
	var peeks []*part.Peek
	for n := 1; n <= wizard.Questions; n++ {
		row, peek := answerRow(h, n)
		col.Add(row)
		peeks = append(peeks, peek)
	}
	return k.CardPad(room, theme.Space24, col), func() {
		for _, p := range peeks {
			p.SetShown(false)
		}
	}
}

// answerRow is question n and its answer. Both wrap when they are long.
func answerRow(h Host, n int) (fyne.CanvasObject, *part.Peek) {
	k, j := h.Kit(), h.Journey()
	const answer, end, room, number = 128, 88, 6, 24 // widths as drawn
	style := theme.Body()
	style.Mono = true
	value := k.Spans(style, k.Tokens.Ink, hiddenAnswer())
	peek := k.Peek(k.Text.T("label.answer", "n", n), func(shown bool) {
		if shown {
			value.SetSpans(shownSecret(j.Value(wizard.Answer(n)), k.Tokens.Ink))
		} else {
			value.SetSpans(hiddenAnswer())
		}
	})
	question := k.Raw(theme.Body(), k.Tokens.Ink, j.Value(wizard.Question(n)).Reveal())
	row := k.Grow(theme.Space12, 1, k.Number(n, number, false), question,
		k.Wide(answer, value), k.Wide(end, k.Ends(k.Gap(0, 0), peek)))
	return k.Pad(room, 0, room, 0, row), peek
}

// shownSecret is a secret exactly as it was typed.
func shownSecret(value secure.Secret, c color.Color) para.Span {
	return para.Span{Text: value.Reveal(), Bold: true, Mono: true, Color: c, Secret: true}
}

func hiddenAnswer() para.Span { return para.Span{Text: veiled, Mono: true} }
