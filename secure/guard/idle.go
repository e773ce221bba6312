package guard

import "time"

// Idle measures how long nobody has used the window. A zero Idle begins at the
// first call of For. It is not safe for concurrent use.
type Idle struct{ used time.Time }

// Used records that somebody used the window at now: a key, the pointer, a tap.
func (i *Idle) Used(now time.Time) { i.used = now }

// For returns how long nobody has used the window. It includes the time in which the computer
// slept, which Go's monotonic clock leaves out, and is not misled by a wall clock that was set
// back.
func (i *Idle) For(now time.Time) time.Duration {
	if i.used.IsZero() {
		i.used = now
	}
	return max(0, now.Sub(i.used), now.Round(0).Sub(i.used.Round(0)))
}
