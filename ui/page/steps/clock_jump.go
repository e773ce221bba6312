package steps

import "time"

// clockJump detects that the computer's clock was set, or that the computer slept.
// Earlier findings about clocks are void then.
type clockJump struct{ last time.Time }

// seen records the time, and reports whether the clock jumped since the last call.
func (c *clockJump) seen(now time.Time) bool {
	const back, ahead = -2 * time.Second, 30 * time.Second // no tick comes that early or late
	passed := now.Sub(c.last)
	jumped := !c.last.IsZero() && (passed < back || passed > ahead)
	c.last = now
	return jumped
}
