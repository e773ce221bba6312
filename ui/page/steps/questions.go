package steps

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// answerWidth is the width of the column of answers.
const answerWidth = 264

// questions is page 10: the five questions of the website, with the answers that the
// person gives there.
type questions struct {
	Ports

	// What the person did here.
	rows     []*questionRow
	reveal   part.RevealState // for all answers together
	allShown bool             // the last press of the button was Show all
	problems []wizard.Problem // problems that kept the person from going on

	// The last drawing.
	kit      *part.Kit
	all      *part.RevealToggle // Show all, or Hide all
	warnings *fyne.Container
	shown    []pair // the pairs named in the current warnings
}

// NewQuestions returns the screen of StepQuestions.
func NewQuestions(p Ports) page.Screen {
	q := &questions{Ports: p}
	for n := range wizard.Questions {
		q.rows = append(q.rows, &questionRow{Ports: p, number: n + 1, changed: q.answered})
	}
	return q
}

// Build implements page.Screen.
func (q *questions) Build(k *part.Kit) *page.Page {
	p := page.NewStep(q.Ports.Ports, k)
	q.kit, q.warnings, q.shown = k, k.Place.Col(0), nil
	q.all = part.NewRevealToggle(k, part.Inline, "common.showAll", "common.hideAll", q.show)
	rows, table := k.Place.Col(theme.Space8), part.NewA11yTable(k.Text.T("step.questions.rail"))
	for _, row := range q.rows {
		rows.Add(row.build(k, table))
		p.Fields[wizard.Question(row.number)] = row.questionField.Focusable()
		p.Fields[wizard.Answer(row.number)] = row.answerField.Focusable()
	}
	longer := q.all.Longer(k, q.all.Button, q.lengthen)
	q.all.Keep(&q.reveal)
	zone := part.NewSection(k, part.Section{
		Kind: part.Waypost, End: k.Place.Row(theme.Space12, longer, q.all.Button), Top: theme.Space8, Bottom: theme.Space16,
		Body: k.Place.ColGaps([]float32{0, theme.Space4, 0}, questionsHead(k, table), rows, q.warnings),
	})
	content := []fyne.CanvasObject{zone}
	for _, sentence := range websiteTasks(q.Ports, k) {
		globe := k.Place.Pad(2, 0, 0, 0, part.NewIcon(k, "public", part.IconSize, k.Tokens.Ink2))
		content = append(content, k.Place.IconText(theme.Space12, globe, k.Prose.Spaced(theme.Space8, k.Tokens.Ink, sentence)))
	}
	p.Body, p.Missing, p.Hide, p.First = withNotes(q.Ports, k, content...), q.missing, q.hide, q.first()
	q.missing(q.problems)
	return p
}

// Close implements page.Screen.
func (q *questions) Close() {
	q.reveal.Hide()
	for _, row := range q.rows {
		row.close()
	}
}

// questionsHead returns the headings of the columns.
func questionsHead(k *part.Kit, table *part.A11yTable) fyne.CanvasObject {
	const number = 28
	head := func(column int, key string) fyne.CanvasObject {
		return table.Cell(part.A11yCell{Column: column}, k.Prose.SmallBold(k.Text.T(key)))
	}
	return k.Place.Pad(2, 0, 2, 0, k.Place.Grow(theme.Space12, 1, k.Place.Gap(number, 0), head(0, "step.questions.question"),
		k.Place.Fixed(answerWidth, theme.SmallBold().Line, head(1, "step.questions.answer"))))
}

// show shows or hides all answers, but does nothing when the page is merely redrawn: a
// single answer may have been shown or hidden since.
func (q *questions) show(shown bool) {
	if shown == q.allShown {
		return
	}
	q.allShown = shown
	for _, row := range q.rows {
		row.answerField.SetRevealed(shown)
	}
}

// lengthen gives all answers more time.
func (q *questions) lengthen() {
	for _, row := range q.rows {
		row.answerField.Lengthen()
	}
}

func (q *questions) hide() {
	q.reveal.Hide()
	for _, row := range q.rows {
		row.answerField.SetRevealed(false)
	}
}

// first returns the first field that is empty or certainly wrong; nil if there is none.
func (q *questions) first() fyne.Focusable {
	for _, row := range q.rows {
		for i, f := range []*part.Field{row.questionField, row.answerField} {
			answer := []wizard.Field{wizard.Question(row.number), wizard.Answer(row.number)}[i]
			if f.Text() == "" || len(blockers(q.Session.Journey().Problems(answer))) > 0 {
				return f.Focusable()
			}
		}
	}
	return nil
}

// answered is called when a text changes, since the verdict on it no longer applies.
func (q *questions) answered(f wizard.Field) {
	q.problems = slices.DeleteFunc(q.Session.Journey().Remaining(q.problems), func(p wizard.Problem) bool { return p.Field == f })
	q.judge()
}

// missing shows what keeps the person from going on.
func (q *questions) missing(problems []wizard.Problem) {
	q.problems = slices.Clone(problems)
	q.judge()
	for _, row := range q.rows {
		for f, field := range map[wizard.Field]*part.Field{
			wizard.Question(row.number): row.questionField, wizard.Answer(row.number): row.answerField,
		} {
			if wrong := page.ProblemsOf(f, problems); len(wrong) > 0 {
				page.ShowProblems(q.kit, field, wrong, "")
			}
		}
	}
}
