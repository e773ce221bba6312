package wizard

import (
	"strconv"
	"strings"

	"github.com/waypost-app/waypost/secure/canonical"
)

// questionErrors reports a question that was already chosen.
func (j *Journey) questionErrors(f Field, typed string) []Problem {
	number, isQuestion := strings.CutPrefix(string(f), "question")
	n, err := strconv.Atoi(number)
	if !isQuestion || err != nil {
		return nil
	}
	words := meaning(typed)
	for m := 1; m < n; m++ {
		if words != "" && words == meaning(j.confirmed(Question(m))) {
			return wrong(f, "problem.questionsSame", "a", m, "b", n)
		}
	}
	return nil
}

// answerHints warns, at both of them, about two equal answers.
func (j *Journey) answerHints(n int) []Problem {
	words := meaning(j.confirmed(Answer(n)))
	for m := 1; m <= Questions; m++ {
		if m != n && words != "" && words == meaning(j.confirmed(Answer(m))) {
			return []Problem{{
				Key: "problem.answersSame", Args: []any{"a", min(m, n), "b", max(m, n)},
				Field: Answer(n), Severity: Advice,
			}}
		}
	}
	return nil
}

// meaning returns the words of a text without case and punctuation, so that texts with
// the same words are equal, for example a question with and without ¿.
func meaning(text string) string {
	if words := canonical.Words(text); words != "" {
		return words
	}
	return canonical.Form(text) // it consists of punctuation
}
