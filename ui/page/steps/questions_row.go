package steps

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// questionRow is one question with its answer.
type questionRow struct {
	Ports

	number  int
	changed func(wizard.Field) // called when either text has changed

	question, answer part.FieldState

	// The last drawing.
	kit                        *part.Kit
	questionField, answerField *part.Field
}

// build draws the row with its number.
func (r *questionRow) build(k *part.Kit, table *part.A11yTable) fyne.CanvasObject {
	r.kit = k
	var topics []string
	for _, key := range wizard.Topics() {
		topics = append(topics, k.Text.T(key))
	}
	q, a := wizard.Question(r.number), wizard.Answer(r.number)
	r.questionField = r.field(q, part.FieldSpec{
		Name: k.Text.T("label.question", "n", r.number), Placeholder: k.Text.T("step.questions.placeholder"), Small: true,
		Suggestions: topics, State: &r.question,
	})
	r.answerField = r.field(a, part.FieldSpec{
		Name: k.Text.T("label.answer", "n", r.number), Placeholder: k.Text.T("step.questions.answer"), Small: true,
		Secret: true, State: &r.answer,
	})
	const number, room = 28, 10 // centers the number on the field
	return k.Place.GrowTop(theme.Space12, 1, k.Place.Pad(room, 0, room, 0, part.NewNumber(k, r.number, number, part.NumberOutlined)),
		table.Cell(part.A11yCell{Row: r.number}, r.questionField),
		k.Place.Width(answerWidth, table.Cell(part.A11yCell{Row: r.number, Column: 1}, r.answerField)))
}

func (r *questionRow) field(f wizard.Field, spec part.FieldSpec) *part.Field {
	spec.Text = r.Session.Journey().Value(f).Reveal()
	spec.OnChange = func(typed string) {
		r.Session.Set(f, typed)
		r.changed(f)
	}
	return part.NewField(r.kit, spec)
}

func (r *questionRow) close() {
	r.question.Close()
	r.answer.Close()
}
