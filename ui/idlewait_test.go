package ui

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/wizard"
)

func TestIdleWaitOnceNobodyIsThere(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		waits := 0
		d.w.loop.WaitEvents, d.w.loop.PostEvent = func(float64) { waits++ }, func() {}
		d.pass(3 * fynex.RestTime)
		if waits < 3 { // during the first second somebody may be using it
			t.Errorf("%d idle waits in %v", waits, 3*fynex.RestTime)
		}
		for range 5 {
			d.w.used()
			waits = 0
			if d.pass(900 * time.Millisecond); waits > 0 {
				t.Error("the thread waits while somebody uses the window")
			}
		}
	})
}
