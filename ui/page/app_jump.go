package page

import "time"

// jumps notices that the computer's clock was set, or that the computer slept:
// what was found out about clocks before then holds no more.
type jumps struct{ last time.Time }

// at follows the clock, and reports whether it jumped since the last time.
func (j *jumps) at(now time.Time) bool {
	const back, ahead = -2 * time.Second, 30 * time.Second // no tick is so late
	passed := now.Sub(j.last)
	jumped := !j.last.IsZero() && (passed < back || passed > ahead)
	j.last = now
	return jumped
}
