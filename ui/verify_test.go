package ui

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/verify"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// fakeVerifier is a system that asks for the person's password.
type fakeVerifier struct {
	err   error
	asked int
	hold  chan struct{} // the person answers when it is closed; nil: at once
}

func (f *fakeVerifier) Available(context.Context) bool { return true }

func (f *fakeVerifier) Person(ctx context.Context) error {
	f.asked++
	if f.hold == nil {
		return f.err
	}
	select {
	case <-f.hold:
		return f.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// verified opens a step on a computer that asks for the person's password.
func (d *desk) verified(f *fakeVerifier) {
	d.t.Helper()
	d.opened(wizard.StepBackup, nil)
	d.w.system.verifier = f
	d.w.gate.findVerifier()
	d.settle()
	d.w.gate.SetAsksSystem(true)
	d.w.gate.lock(0)
	d.settle()
	d.says("page.locked.system")
}

// The lock opens only after the system has verified the person. If the system can no
// longer verify people, it locks nobody out.
func TestLockAsksSystem(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		page page.ID
		says string
	}{
		"it is the person":    {nil, page.Step, ""},
		"it is somebody else": {verify.ErrRefused, page.Locked, "page.locked.refused"},
		"it cannot ask":       {verify.ErrUnsupported, page.Locked, "page.locked.notAsked"},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				f := &fakeVerifier{err: c.err}
				d.verified(f)
				d.key(fyne.KeyReturn)
				d.at(c.page)
				if f.asked != 1 {
					t.Errorf("asked %d times", f.asked)
				}
				if c.says != "" {
					d.says(c.says)
				}
				if errors.Is(c.err, verify.ErrUnsupported) {
					d.key(fyne.KeyReturn)
					d.at(page.Step)
				}
			})
		})
	}
}

// While the system is asking, pressing Unlock does not ask again, and the window stays
// locked.
func TestLockAsksSystemOnce(t *testing.T) {
	onDesk(t, func(d *desk) {
		f := &fakeVerifier{hold: make(chan struct{})}
		d.verified(f)
		d.key(fyne.KeyReturn)
		d.at(page.Locked)
		d.w.gate.Unlock()
		d.settle()
		if d.at(page.Locked); f.asked != 1 || d.w.session.Journey() != nil {
			t.Errorf("asked %d times", f.asked)
		}
		close(f.hold)
		d.settle()
		d.step(wizard.StepBackup)
	})
}

// The option is offered if the system can verify people and no passphrase is used.
func TestAskSystemIsOffered(t *testing.T) {
	for name, c := range map[string]struct {
		open    func(*desk)
		offered bool
	}{
		"one's own computer": {func(d *desk) { d.own().start() }, true},
		"a shared computer":  {func(d *desk) { d.clinic().start() }, false},
		"a passphrase": {func(d *desk) {
			d.sealed().start()
			d.write("river-candle-mango")
			d.key(fyne.KeyReturn)
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				c.open(d)
				d.w.system.verifier = &fakeVerifier{}
				d.w.gate.findVerifier()
				d.settle()
				d.at(page.Home)
				if got := d.reads("page.home.askSystem"); got != c.offered {
					t.Errorf("offered: %t: %s", got, d.words())
				}
			})
		})
	}
}
