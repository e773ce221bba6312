package session

import (
	"time"

	"github.com/waypost-app/waypost/wizard/people"
)

// defaultLockMinutes is how long a window may be idle before it locks itself. People can
// change it, but not on a shared computer.
const defaultLockMinutes = 3

// AutoLockMinutes returns after how many idle minutes the window locks itself; 0 means
// never.
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

// SetAutoLockMinutes sets that time, unless the computer is shared; 0 means never.
func (s *Session) SetAutoLockMinutes(minutes int) {
	if minutes == 0 {
		minutes = people.Never
	}
	s.keepSettings(func(settings *people.Settings) { settings.LockMinutes = minutes })
}

// Touch records that somebody is using the window.
func (s *Session) Touch() {
	s.idle.Used(s.now())
	s.away.Used(s.now())
}

// IdleFor returns how long the window has been idle.
func (s *Session) IdleFor() time.Duration { return s.idle.For(s.now()) }

// SystemIdle records how long the computer has been idle, in all windows: a person
// working in the browser is still there.
func (s *Session) SystemIdle(idle time.Duration) {
	s.seesUse = true
	if idle < s.away.For(s.now()) {
		s.away.Used(s.now().Add(-idle))
	}
}

// LockDue reports whether to lock the window now, and after how long an idle time: that
// is, if it shows somebody's work and nobody has been at the computer for long enough.
// This also applies to a locked window, since a passphrase may have been typed there.
func (s *Session) LockDue() (after time.Duration, due bool) {
	left, locks := s.LockIn()
	return s.lockLimit(), locks && left <= 0
}

// LockIn returns how long the window will stay unlocked if nobody does anything, and
// whether it locks itself at all.
func (s *Session) LockIn() (left time.Duration, locks bool) {
	limit := s.lockLimit()
	if limit == 0 || s.draft == nil && len(s.store.People()) == 0 {
		return 0, false
	}
	return limit - s.away.For(s.now()), true
}

// waitMinutes is the minimum idle time before the window locks itself while the person
// works on the website or waits for an email, on systems that do not report the use of
// other windows.
const waitMinutes = 10

// lockLimit returns how long the computer may be idle before the window locks itself; 0
// means forever.
func (s *Session) lockLimit() time.Duration {
	minutes := s.AutoLockMinutes()
	if minutes > 0 && !s.seesUse && s.waitsForBrowser() {
		minutes = max(minutes, waitMinutes)
	}
	return time.Duration(minutes) * time.Minute
}

// waitsForBrowser reports whether the person does everything in this step in the browser,
// because Waypost asks for nothing.
func (s *Session) waitsForBrowser() bool {
	j := s.Journey()
	return j != nil && len(j.Step().Fields) == 0
}
