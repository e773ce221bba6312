package guard

import "time"

// Idle tells how long nobody has used the window. The zero Idle begins when it
// is asked first. It belongs to one goroutine.
type Idle struct{ used time.Time }

// Used says that somebody does something at now: a key, the pointer, a tap.
func (i *Idle) Used(now time.Time) { i.used = now }

// For is how long nobody has. It counts the time in which the computer slept,
// which Go's own clock leaves out, and does not believe a wall clock that was set
// back.
func (i *Idle) For(now time.Time) time.Duration {
	if i.used.IsZero() {
		i.used = now
	}
	return max(0, now.Sub(i.used), now.Round(0).Sub(i.used.Round(0)))
}
