package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// answerWidth is the column of the answers.
const answerWidth = 264

// questionsStep is page 10: the five questions of the website with the answers,
// as the person gives them there.
func questionsStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	q := newQuestions(h)
	rows := k.Col(theme.Space8)
	for n, row := range q.rows {
		rows.Add(row.object(n + 1))
		p.Fields[wizard.Question(n+1)], p.Fields[wizard.Answer(n+1)] = row.question.Focusable(), row.answer.Focusable()
	}
	zone := k.Zone(part.Zone{
		Place: part.Waypost, End: q.all, Top: theme.Space8, Bottom: theme.Space16,
		Body: k.Stack([]float32{0, theme.Space4, 0}, questionsHead(k), rows, q.warnings),
	})
	body := k.Col(theme.Space16, zone)
	for _, sentence := range websiteTasks(h) {
		globe := k.Pad(2, 0, 0, 0, k.Icon("public", part.IconSize, k.Tokens.Ink2))
		body.Add(k.Beside(theme.Space12, globe, k.Alone(theme.Space8, k.Tokens.Ink, sentence)))
	}
	for _, n := range notes(h) {
		body.Add(n)
	}
	p.Body, p.Missing, p.Hide, p.First = body, q.missing, q.hide, q.first()
	q.judge()
	return p
}

// questionsHead stands over the columns.
func questionsHead(k *part.Kit) fyne.CanvasObject {
	const number = 28
	return k.Pad(2, 0, 2, 0, k.Grow(theme.Space12, 1, k.Gap(number, 0), k.SmallBold(k.Text.T("step.questions.question")),
		k.Sized(answerWidth, theme.SmallBold().Line, k.SmallBold(k.Text.T("step.questions.answer")))))
}

// questions is what page 10 is made of.
type questions struct {
	h        Host
	rows     []*questionRow
	all      *part.Button // Show all, or Hide all
	veil     *part.Veil
	warnings *fyne.Container
	shown    []pair // those that the warnings name
}

func newQuestions(h Host) *questions {
	k := h.Kit()
	q := &questions{h: h, warnings: k.Col(0)}
	var topics []string
	for _, key := range wizard.Topics() {
		topics = append(topics, k.Text.T(key))
	}
	for n := 1; n <= wizard.Questions; n++ {
		q.rows = append(q.rows, newQuestionRow(h, n, topics, q.judge))
	}
	q.veil = k.Veil(q.show)
	q.all = k.Button(part.Inline, "visibility", k.Text.T("common.showAll"), func() { q.veil.SetShown(!q.veil.Shown()) })
	return q
}

// show shows all answers, or hides them.
func (q *questions) show(shown bool) {
	icon, word := "visibility", "common.showAll"
	if shown {
		icon, word = "visibility_off", "common.hideAll"
	}
	q.all.SetIcon(icon)
	q.all.Words(q.h.Kit().Text.T(word))
	for _, row := range q.rows {
		row.answer.SetShown(shown)
	}
}

func (q *questions) hide() {
	q.veil.SetShown(false)
	for _, row := range q.rows {
		row.answer.SetShown(false)
	}
}

// first is the first field with nothing in it; nil when there is none.
func (q *questions) first() fyne.Focusable {
	for _, row := range q.rows {
		for _, f := range []*part.Field{row.question, row.answer} {
			if f.Text() == "" {
				return f.Focusable()
			}
		}
	}
	return nil
}

// missing shows what keeps the person from going on.
func (q *questions) missing(problems []wizard.Problem) {
	q.judge()
	for n, row := range q.rows {
		if wrong := of(wizard.Question(n+1), problems); len(wrong) > 0 {
			say(q.h, row.question, wrong, "")
		}
		if wrong := of(wizard.Answer(n+1), problems); len(wrong) > 0 {
			say(q.h, row.answer, wrong, "")
		}
	}
}
