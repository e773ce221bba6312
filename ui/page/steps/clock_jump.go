package steps

import "time"

// clockJump notices that the computer's clock was set, or that the computer slept:
// what was found out about clocks before then holds no more.
type clockJump struct{ last time.Time }

// seen follows the clock, and reports whether it jumped since the last call.
func (c *clockJump) seen(now time.Time) bool {
	const back, ahead = -2 * time.Second, 30 * time.Second // no tick is so late
	passed := now.Sub(c.last)
	jumped := !c.last.IsZero() && (passed < back || passed > ahead)
	c.last = now
	return jumped
}
