package recovery

import (
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// hiddenText is shown in place of an answer. Its length is always the same, so that it
// reveals nothing.
const hiddenText = "••••••"

// reveals remembers, for each secret field, whether it is shown.
type reveals map[wizard.Field]*part.RevealState

// of returns the state of a field.
func (r reveals) of(f wizard.Field) *part.RevealState {
	if r[f] == nil {
		r[f] = &part.RevealState{}
	}
	return r[f]
}

// hide hides all of them.
func (r reveals) hide() {
	for _, s := range r {
		s.Hide()
	}
}

// newAnswersCard returns the five questions with their answers. Each answer is hidden until the
// person shows it.
func newAnswersCard(p Ports, k *part.Kit, shown reveals) fyne.CanvasObject {
	const room = 12
	head := k.Place.Split(k.Prose.Bold(k.Text.T("page.person.questions")),
		k.Prose.Small(k.Text.N("common.hidesAgain", int(k.HideAfter().Seconds()))))
	col := k.Place.Col(0, head)
	for n := 1; n <= wizard.Questions; n++ {
		col.Add(newAnswerRow(p, k, n, shown.of(wizard.Answer(n))))
	}
	return part.NewCardPad(k, room, theme.Space24, col)
}

// newAnswerRow returns one question with its answer.
func newAnswerRow(p Ports, k *part.Kit, n int, shown *part.RevealState) fyne.CanvasObject {
	const answer, end, room, number = 128, 88, 6, 24 // widths as in the mock-up
	style := theme.Body()
	style.Mono = true
	value := k.Prose.Spans(style, k.Tokens.Ink, hiddenAnswer())
	button := part.NewRevealButton(k, k.Text.T("label.answer", "n", n), revealIn(p, k, value, wizard.Answer(n)))
	longer := button.Longer(k, button, nil)
	button.Keep(shown)
	question := k.Prose.Plain(theme.Body(), k.Tokens.Ink, p.Session.Journey().Value(wizard.Question(n)).Reveal())
	row := k.Place.Grow(theme.Space12, 1, part.NewNumber(k, n, number, part.NumberOutlined), question,
		k.Place.MinWidth(answer, value), k.Place.MinWidth(end, k.Place.Split(k.Place.Gap(0, 0), button)))
	return k.Place.Pad(room, 0, room, 0, k.Place.Col(0, row, k.Place.Pad(0, number+theme.Space12, 0, 0, longer)))
}

// revealIn returns a function that shows the value of a field, or dots, in a paragraph.
func revealIn(p Ports, k *part.Kit, value *para.Para, f wizard.Field) func(shown bool) {
	return func(shown bool) {
		if shown {
			value.SetSpans(shownSecret(p.Session.Journey().Value(f), k.Tokens.Ink))
		} else {
			value.SetSpans(hiddenAnswer())
		}
	}
}

// shownSecret returns a secret exactly as it was typed.
func shownSecret(value secure.Secret, c color.Color) para.Span {
	return para.Span{Text: value.Reveal(), Bold: true, Mono: true, Color: c, Secret: true}
}

func hiddenAnswer() para.Span { return para.Span{Text: hiddenText, Mono: true} }
