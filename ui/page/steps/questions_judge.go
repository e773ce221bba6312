package steps

import (
	"slices"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// Text keys about pairs.
const (
	sameQuestions = "step.questions.sameQuestions"
	sameAnswers   = "step.questions.sameAnswers"
)

// pair is two rows with the same question or the same answer.
type pair struct {
	key  string // of the texts about it
	a, b int
}

// pairs returns the pairs found in the journey's problems, without duplicates. If more
// than two rows are equal, only pairs of neighbours are returned.
func (q *questions) pairs() []pair {
	var found []pair
	for n := 1; n <= wizard.Questions; n++ {
		for _, f := range []wizard.Field{wizard.Question(n), wizard.Answer(n)} {
			for _, p := range q.Session.Journey().Problems(f) {
				key := map[string]string{
					"problem.questionsSame": sameQuestions,
					"problem.answersSame":   sameAnswers,
				}[p.Key]
				a, _ := p.Arg("a").(int)
				b, _ := p.Arg("b").(int)
				if now := (pair{key, a, b}); key != "" && !slices.Contains(found, now) {
					found = append(found, now)
				}
			}
		}
	}
	return found
}

// judge marks what is wrong in the fields, and says below them which ones are equal.
func (q *questions) judge() {
	for _, row := range q.rows {
		row.mark(row.questionField, wizard.Question(row.number))
		row.mark(row.answerField, wizard.Answer(row.number))
	}
	pairs := q.pairs()
	for _, p := range pairs {
		if p.key == sameQuestions {
			q.rows[p.a-1].questionField.SetMessage(part.Err, "")
		}
	}
	if slices.Equal(pairs, q.shown) {
		return
	}
	k := q.kit
	q.shown, q.warnings.Objects = pairs, nil
	for _, p := range pairs {
		tone := part.Warn
		if p.key == sameQuestions {
			tone = part.Err
		}
		words := part.NewCallout(k, tone, k.Text.T(p.key+".title", "a", p.a, "b", p.b), k.Text.T(p.key+".body"))
		q.warnings.Objects = append(q.warnings.Objects, k.Place.Pad(theme.Space16, 0, 0, 0, words))
	}
	q.warnings.Refresh()
}

// mark shows the severity of a field's first problem. The message about two equal texts
// is shown below the rows.
func (r *questionRow) mark(field *part.Field, f wizard.Field) {
	problems := r.Session.Journey().Problems(f)
	if len(problems) == 0 {
		field.SetMessage(part.Neutral, "")
		return
	}
	sentence := ""
	if p := problems[0]; p.Arg("a") == nil {
		sentence = r.kit.Text.T(p.Key, p.Args...)
	}
	field.SetMessage(page.ProblemTone(problems[0]), sentence)
}
