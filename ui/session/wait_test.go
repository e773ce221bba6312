package session

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// The wait after several failed log-ins belongs to the open person, and continues after a
// restart.
func TestWaitSurvivesRestart(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		since := func() time.Duration { return time.Since(d.StoppedTrying()).Truncate(time.Minute) }
		d.StopTrying()
		d.pass(time.Minute)
		if since() != time.Minute {
			t.Fatal("with nobody open:", since())
		}
		id := d.add()
		if !d.StoppedTrying().IsZero() {
			t.Error("somebody else's wait is Rosa's")
		}
		d.StopTrying()
		d.pass(time.Minute)
		d.must(d.ClosePerson)
		d.stop()
		d.start()
		if since() != 2*time.Minute {
			t.Error("with nobody open, after a restart:", since())
		}
		d.must(d.opening(id))
		if since() != time.Minute {
			t.Error("Rosa's, after a restart:", since())
		}
		d.pass(wizard.LockWait)
		if since() != wizard.LockWait+time.Minute {
			t.Error("it does not end:", since())
		}
	})
}

// If the clock was set back, the wait starts again; otherwise it would last longer than
// it should.
func TestWaitWithAClockSetBack(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		for _, open := range []bool{false, true} {
			if open {
				d.add()
			}
			d.StopTrying()
			now := time.Now().Add(-time.Hour).UTC()
			d.now = func() time.Time { return now }
			if got := d.StoppedTrying(); !got.Equal(now) {
				t.Errorf("open %t: since %v", open, got)
			}
			now = now.Add(time.Minute)
			if got := now.Sub(d.StoppedTrying()); got != time.Minute {
				t.Errorf("open %t: it stands still at %v", open, got)
			}
			d.now = func() time.Time { return time.Now().UTC() }
		}
	})
}
