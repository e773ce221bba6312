package guard

import "time"

// Idle measures how long the window has been idle. A zero Idle starts at the first call
// of For. It is not safe for concurrent use.
type Idle struct{ used time.Time }

// Used records that somebody used the window at the time now, with a key, the pointer or
// a tap.
func (i *Idle) Used(now time.Time) { i.used = now }

// For returns how long the window has been idle. That includes the time when the computer
// was asleep, which Go's monotonic clock leaves out, and is not affected by a wall clock
// that was set back.
func (i *Idle) For(now time.Time) time.Duration {
	if i.used.IsZero() {
		i.used = now
	}
	return max(0, now.Sub(i.used), now.Round(0).Sub(i.used.Round(0)))
}
