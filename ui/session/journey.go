package session

import (
	"time"

	"github.com/waypost-app/waypost/wizard"
)

// Next moves the open journey one step ahead and saves it, or returns what is missing or
// wrong.
func (s *Session) Next() []wizard.Problem { return s.advance((*wizard.Journey).Next) }

// NextSkipping is like Next, but also moves on if the person may skip the problems, for a
// person who was told about them.
func (s *Session) NextSkipping() []wizard.Problem { return s.advance((*wizard.Journey).NextSkipping) }

func (s *Session) advance(next func(*wizard.Journey, time.Time) []wizard.Problem) []wizard.Problem {
	j := s.Journey()
	if j == nil {
		return nil
	}
	problems := next(j, s.now())
	j.Date(s.now())
	if len(problems) == 0 {
		s.saver.now(nil)
	}
	return problems
}

// Back moves one step back and saves the journey. It returns false at the first step, or
// if no journey is open.
func (s *Session) Back() bool { return s.turn((*wizard.Journey).Back) }

// GoTo goes to a step that was reached before and saves the journey. It returns false if
// the step has not been reached.
func (s *Session) GoTo(id wizard.StepID) bool {
	return s.turn(func(j *wizard.Journey) bool { return j.GoTo(id) })
}

func (s *Session) turn(to func(*wizard.Journey) bool) bool {
	j := s.Journey()
	if j == nil || !to(j) {
		return false
	}
	s.saver.now(nil)
	return true
}
