package ui

import (
	"context"
	"errors"
	"io"
	"testing"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// spool is a print queue that counts how often it is cleared.
type spool struct {
	purged int
	err    error // returned by Purge
	hangs  bool  // Purge does not return until the end of the test
	ended  chan struct{}
	d      *desk
	at     page.ID // the current page at the last Purge
}

func (s *spool) Print(context.Context, io.Reader, printer.Job, func(printer.State)) error { return nil }

func (s *spool) Purge(context.Context) error {
	s.purged++
	s.at = s.d.w.nav.id
	if s.hangs {
		<-s.ended
	}
	return s.err
}

// queue gives the window of a started desk a print queue that has just been cleared.
func (d *desk) queue() *spool {
	s := &spool{d: d, ended: make(chan struct{})}
	d.t.Cleanup(func() { close(s.ended) })
	d.w.system.ledger = s
	return s
}

// The print queue is cleared shortly after the start, when the window has been locked,
// when somebody is erased, and before the window closes.
func TestQueueIsCleared(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		s := d.queue()
		d.pass(startTime)
		if s.purged != 1 {
			t.Errorf("after the start: %d times", s.purged)
		}
		d.lockNow()
		if s.purged != 2 || s.at != page.Locked {
			t.Errorf("at the lock: %d times, at %s", s.purged, s.at)
		}
		d.take("page.locked.next")
		d.write(visitPhrase)
		d.key("Return")
		d.step(wizard.StepSheet)
		d.w.erase.HandOver()
		d.settle()
		d.at(page.Receipt)
		if s.purged != 3 || d.reads("page.receipt.may.queue") {
			t.Errorf("at the erasing: %d times", s.purged)
		}
		if !d.quit() || s.purged != 4 {
			t.Errorf("at the close: %d times", s.purged)
		}
	})
}

// The receipt waits for the queue, but not forever, and says what may be left in it. The
// erasing itself does not wait.
func TestReceiptTellsOfTheQueue(t *testing.T) {
	for name, c := range map[string]struct {
		err   error
		hangs bool
		says  bool
	}{
		"clear":           {nil, false, false},
		"kept":            {&printer.KeptError{Jobs: 2, Err: printer.ErrNoAnswer}, false, true},
		"list unreadable": {printer.ErrLedger, false, true},
		"no answer":       {nil, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.handing()
				s := d.queue()
				d.pass(startTime)
				s.err, s.hangs = c.err, c.hangs
				d.w.erase.HandOver()
				d.settle()
				if d.kept() != 0 {
					t.Error("the queue kept the visit from being erased")
				}
				if c.hangs {
					d.says("page.receipt.busy")
					d.pass(purgeTime)
				}
				d.says("page.receipt.title")
				if got := d.reads("page.receipt.may.queue"); got != c.says {
					t.Errorf("of a copy in the queue: %t", got)
				}
			})
		})
	}
}

// The ledger reports only once that the list of jobs is unreadable. Even if that was at
// the start, the receipt mentions it.
func TestUnreadableListIsRemembered(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		s := d.queue()
		s.err = errors.Join(printer.ErrLedger, errors.New("not a list"))
		d.pass(startTime)
		s.err = nil
		d.w.erase.HandOver()
		d.settle()
		d.says("page.receipt.may.queue")
	})
}
