package session

import (
	"time"

	"waypost/wizard"
	"waypost/wizard/people"
)

// defaultLockMinutes is how long a window may stand unused before it locks
// itself, where the person has not chosen otherwise. Only on a computer of one's own
// can anybody choose.
const defaultLockMinutes = 3

// AutoLockMinutes returns after how many minutes without use the window locks
// itself; 0: never.
func (s *Session) AutoLockMinutes() int {
	switch settings := s.store.Settings(); {
	case settings.Computer != people.Own || settings.LockMinutes == 0:
		return defaultLockMinutes
	case settings.LockMinutes < 0:
		return 0
	default:
		return settings.LockMinutes
	}
}

// SetAutoLockMinutes changes that on one's own computer; 0: never.
func (s *Session) SetAutoLockMinutes(minutes int) {
	if minutes == 0 {
		minutes = people.Never
	}
	s.keepSettings(func(settings *people.Settings) { settings.LockMinutes = minutes })
}

// Touch says that somebody uses the window.
func (s *Session) Touch() {
	s.idle.Used(s.now())
	s.away.Used(s.now())
}

// IdleFor returns how long nobody has used the window.
func (s *Session) IdleFor() time.Duration { return s.idle.For(s.now()) }

// SystemIdle tells how long nobody has used the computer, in whatever window: who
// works in the browser beside is there.
func (s *Session) SystemIdle(idle time.Duration) {
	s.seesUse = true
	if idle < s.away.For(s.now()) {
		s.away.Used(s.now().Add(-idle))
	}
}

// LockDue returns after how long without use the window is to be locked now, and
// whether it is: somebody's work must be in it, and long enough nobody there. It is
// due behind the lock, too, where a passphrase may be typed and left.
func (s *Session) LockDue() (after time.Duration, due bool) {
	left, locks := s.LockIn()
	return s.lockLimit(), locks && left <= 0
}

// LockIn returns how long the window stays unlocked if nobody does anything, and
// whether it locks itself at all.
func (s *Session) LockIn() (left time.Duration, locks bool) {
	limit := s.lockLimit()
	if limit == 0 || s.draft == nil && len(s.store.People()) == 0 {
		return 0, false
	}
	return limit - s.away.For(s.now()), true
}

// waitMinutes is the least time without use before the window locks itself while
// its person waits for the website or for an email in another window, and the
// system does not tell that they use that.
const waitMinutes = 10

// lockLimit returns how long nobody may use the computer before the window locks itself;
// 0: for ever.
func (s *Session) lockLimit() time.Duration {
	minutes := s.AutoLockMinutes()
	if minutes > 0 && !s.seesUse && s.waitsForBrowser() {
		minutes = max(minutes, waitMinutes)
	}
	return time.Duration(minutes) * time.Minute
}

// waitsForBrowser reports whether all that is to be done now is in the browser.
func (s *Session) waitsForBrowser() bool {
	j := s.Journey()
	if j == nil {
		return false
	}
	switch j.Step().ID {
	case wizard.StepWebsite, wizard.StepConfirm, wizard.StepAccount, wizard.StepConfirmation:
		return true
	}
	return false
}
