package wizard

import (
	"fmt"
	"slices"
)

// Severity says how serious a problem is.
type Severity int

const (
	// Missing means that Next requires an answer first.
	Missing Severity = iota
	// Wrong means that an answer cannot be right, so Next does not move on.
	Wrong
	// Advice suggests a second look, and never keeps Next from moving on.
	Advice
)

// String returns a name for tests and logs, not for users.
func (s Severity) String() string {
	switch s {
	case Missing:
		return "missing"
	case Wrong:
		return "wrong"
	case Advice:
		return "advice"
	}
	return fmt.Sprintf("Severity(%d)", int(s))
}

// Problem says, with a text key, what is missing from an answer or wrong with it. It
// contains no secret. It becomes obsolete when its cause is gone: see Journey.Remaining.
type Problem struct {
	// Key is the text key of the sentence; Args are the names and values of its
	// placeholders.
	Key  string
	Args []any
	// Count is the number in the sentence. If it is not 0, the sentence has plural forms.
	Count int
	// Field is the field with the problem, which gets the focus.
	Field    Field
	Severity Severity
	// Skippable means that NextSkipping ignores the problem.
	Skippable bool
	// Offer is a better value for the field, to be passed to Set; "" if there is none.
	// Setting it leaves no problem that blocks.
	Offer string
}

// Blocks reports whether the problem keeps Next from moving on.
func (p Problem) Blocks() bool { return p.Severity != Advice }

// Arg returns the value of a placeholder; nil if there is none of that name.
func (p Problem) Arg(name string) any {
	for i := 0; i+1 < len(p.Args); i += 2 {
		if p.Args[i] == name {
			return p.Args[i+1]
		}
	}
	return nil
}

// Translator provides the sentences in one language, as *text.Text does.
type Translator interface {
	T(key string, args ...any) string
	N(key string, n int, args ...any) string
}

// Sentence returns the sentence about the problem.
func (p Problem) Sentence(t Translator) string {
	if p.Count > 0 {
		return t.N(p.Key, p.Count, p.Args...)
	}
	return t.T(p.Key, p.Args...)
}

// Remaining returns those of the current step's displayed problems that still exist. Call
// it after each change: a message must not outlive its cause.
func (j *Journey) Remaining(shown []Problem) []Problem {
	now := j.blocking(j.at, j.onDisplay)
	var left []Problem
	for _, p := range shown {
		candidates := now
		if !p.Blocks() {
			candidates = j.hints(p.Field)
		}
		i := slices.IndexFunc(candidates, func(q Problem) bool { return q.Field == p.Field && q.Key == p.Key })
		if i >= 0 {
			left = append(left, candidates[i])
		}
	}
	return left
}

// wrong returns the only problem of an answer that cannot be right.
func wrong(f Field, key string, args ...any) []Problem {
	return []Problem{{Key: key, Args: args, Field: f, Severity: Wrong}}
}
