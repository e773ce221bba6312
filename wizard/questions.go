package wizard

import (
	"strings"
	"unicode"
)

// wrongQuestion minds the second time that a question was chosen.
func (j *Journey) wrongQuestion(f Field) []Problem {
	for n := 2; n <= Questions; n++ {
		if f != Question(n) {
			continue
		}
		if m := j.askedBefore(n); m > 0 {
			return wrongly(f, "problem.questionsSame", "a", m, "b", n)
		}
	}
	return nil
}

// answerAdvice warns of two answers that are the same, at both of them.
func (j *Journey) answerAdvice(n int) []Problem {
	for m := 1; m <= Questions; m++ {
		if m != n && same(j.Value(Answer(m)).Reveal(), j.Value(Answer(n)).Reveal()) {
			return []Problem{{
				Key: "problem.answersSame", Args: []any{"a", min(m, n), "b", max(m, n)},
				Field: Answer(n), Severity: Advice,
			}}
		}
	}
	return nil
}

// askedBefore is the first question before n that is the same, 0 for none.
func (j *Journey) askedBefore(n int) int {
	for m := 1; m < n; m++ {
		if same(j.Value(Question(m)).Reveal(), j.Value(Question(n)).Reveal()) {
			return m
		}
	}
	return 0
}

// same reports whether two texts say the same, capitals, spaces and the signs at
// the end aside.
func same(a, b string) bool {
	plain := func(s string) string {
		s = strings.Join(strings.Fields(s), " ")
		return strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsPunct(r) || r == ' ' })
	}
	a, b = plain(a), plain(b)
	return a != "" && strings.EqualFold(a, b)
}
