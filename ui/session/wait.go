package session

import (
	"time"

	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// StoppedTrying returns when the open person stopped trying to log in, after several
// wrong codes or passwords; the zero time if they have not. If nobody is open, or the
// window is locked, it applies to whoever uses this computer.
//
// If the clock was set back since, the wait starts again.
func (s *Session) StoppedTrying() time.Time {
	since := s.store.Settings().Stopped()
	if j := s.Journey(); j != nil {
		since = j.When(wizard.StoppedTrying)
	}
	if now := s.now(); since.Unix() > now.Unix() {
		s.StopTrying()
		return now
	}
	return since
}

// StopTrying starts the wait now.
func (s *Session) StopTrying() {
	now := s.now()
	if s.Journey() != nil {
		s.Update(func(j *wizard.Journey) { j.Mark(wizard.StoppedTrying, now) })
		return
	}
	s.keepSettings(func(settings *people.Settings) { settings.StoppedTrying = now.Unix() })
}
