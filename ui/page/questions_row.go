package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// questionRow is one question with its answer.
type questionRow struct {
	h                Host
	question, answer *part.Field
}

// newQuestionRow makes row n; changed is called when either text did.
func newQuestionRow(h Host, n int, topics []string, changed func()) *questionRow {
	k, j := h.Kit(), h.Journey()
	set := func(f wizard.Field) func(string) {
		return func(typed string) {
			j.Set(f, typed)
			h.Changed()
			changed()
		}
	}
	r := &questionRow{h: h}
	r.question = k.Field(part.FieldSpec{
		Name: k.Text.T("label.question", "n", n), Placeholder: k.Text.T("step.questions.placeholder"), Small: true,
		Suggestions: topics, Text: j.Value(wizard.Question(n)).Reveal(), Changed: set(wizard.Question(n)),
	})
	r.answer = k.Field(part.FieldSpec{
		Name: k.Text.T("label.answer", "n", n), Placeholder: k.Text.T("step.questions.answer"), Small: true,
		Secret: true, Text: j.Value(wizard.Answer(n)).Reveal(), Changed: set(wizard.Answer(n)),
	})
	return r
}

// object is the row with its number.
func (r *questionRow) object(n int) fyne.CanvasObject {
	k := r.h.Kit()
	const number, room = 28, 10 // in the middle of a field
	return k.GrowTop(theme.Space12, 1, k.Pad(room, 0, room, 0, k.Number(n, number, false)),
		r.question, k.Column(answerWidth, r.answer))
}
