package wizard

import "fmt"

// Severity is what a problem keeps a person from doing.
type Severity int

const (
	// Missing: something must still be answered before Next moves.
	Missing Severity = iota
	// Wrong: an answer cannot be right; Next does not move.
	Wrong
	// Advice: worth a look; it keeps nobody from going on.
	Advice
)

// String is for tests and logs, not for people.
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

// Problem says in a key of the catalogue what an answer lacks or has wrong. It
// holds no secret.
type Problem struct {
	// Key of the sentence, with Args for its placeholders: name, value, ….
	Key  string
	Args []any
	// Field has the problem and gets the focus.
	Field    Field
	Severity Severity
	// Anyway: the person may go on all the same, with NextAnyway.
	Anyway bool
	// Offer is a better value for the field, ready to Set; "" for none.
	Offer string
}

// Blocks reports whether the problem keeps Next from moving.
func (p Problem) Blocks() bool { return p.Severity != Advice }

// Arg is the value of a placeholder of the sentence, nil when it has none such.
func (p Problem) Arg(name string) any {
	for i := 0; i+1 < len(p.Args); i += 2 {
		if p.Args[i] == name {
			return p.Args[i+1]
		}
	}
	return nil
}
