package session

import (
	"context"
	"fmt"

	"github.com/waypost-app/waypost/wizard"
)

// CheckName returns the problems of a name; id is the person's, or "" for a new one. For
// an empty name it is wizard.Missing.
func (s *Session) CheckName(id, name string) []wizard.Problem {
	probe := wizard.New(s.now())
	s.store.Ask(probe, id)
	probe.SetPrintCheck(printable)
	problems := probe.Set(wizard.FieldName, name)
	if probe.Value(wizard.FieldName).Empty() {
		return []wizard.Problem{{Key: "problem.nameEmpty", Field: wizard.FieldName, Severity: wizard.Missing}}
	}
	return problems
}

// Rename renames a person who is not open. A sealed person must be unlocked first. A name
// that CheckName does not allow is an error.
func (s *Session) Rename(id, name string, done func(error)) {
	if s.lock != nil {
		done(ErrLocked)
		return
	}
	s.run(func(ctx context.Context) error {
		problems, err := s.store.Rename(ctx, id, name)
		if err == nil && len(problems) > 0 {
			err = fmt.Errorf("session: rename: %s", problems[0].Key)
		}
		return err
	}, done)
}
