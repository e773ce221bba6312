package guard_test

import (
	"testing"
	"time"
	"unsafe"

	"github.com/waypost-app/waypost/secure/guard"
)

func TestIdle(t *testing.T) {
	var idle guard.Idle
	start := time.Now()
	if got := idle.For(start); got != 0 {
		t.Errorf("at first: %v", got)
	}
	if got := idle.For(start.Add(time.Minute)); got != time.Minute {
		t.Errorf("after a minute: %v", got)
	}
	idle.Used(start.Add(time.Minute))
	if got := idle.For(start.Add(3 * time.Minute)); got != 2*time.Minute {
		t.Errorf("two minutes after a key: %v", got)
	}
}

// A computer that slept, and one whose clock was set back.
func TestIdleAndTheClocks(t *testing.T) {
	used := time.Now()
	wall := func(d time.Duration) time.Time { return used.Round(0).Add(d) }
	var slept guard.Idle
	slept.Used(used.Round(0)) // without the monotonic clock, which stands still
	if got := slept.For(wall(time.Hour)); got != time.Hour {
		t.Errorf("after an hour of sleep: %v", got)
	}
	if got := slept.For(wall(-time.Hour)); got != 0 {
		t.Errorf("after the clock was set back: %v", got)
	}
	var idle guard.Idle
	idle.Used(used)
	if got := idle.For(monotonicBy(used.Add(time.Hour), -time.Hour)); got != time.Hour {
		t.Errorf("after an hour of sleep, in which the monotonic clock stood still: %v", got)
	}
	if got := idle.For(monotonicBy(used.Add(-time.Hour), 2*time.Hour)); got != time.Hour {
		t.Errorf("after an hour in which the wall clock was set back: %v", got)
	}
	if got := idle.For(used.Add(time.Minute)); got != time.Minute {
		t.Errorf("with both clocks: %v", got)
	}
}

// monotonicBy moves only the monotonic clock in a time, for which Go has no function: it is the
// second word of a time.Time that has one.
func monotonicBy(t time.Time, by time.Duration) time.Time {
	(*[2]int64)(unsafe.Pointer(&t))[1] += int64(by)
	return t
}
