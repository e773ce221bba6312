package recovery

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// double implements the ports that these pages add: a Household that records calls, a
// newcomer, the wait, and the lock.
type double struct {
	*pagetest.Host

	locked  bool
	draft   *wizard.Journey
	stopped time.Time
}

// newHost returns a host, and the ports of these pages on it.
func newHost(t *testing.T, l pagetest.Look) (*pagetest.Host, Ports, *double) {
	h := pagetest.New(t, l)
	d := &double{Host: h, draft: wizard.New(h.Clock)}
	return h, Ports{
		Ports: h.Ports(), People: h.Store, Household: d, Newcomer: d, Tries: d,
		Locked: func() bool { return d.locked },
	}, d
}

func (d *double) CanMove() bool  { return !d.Shared() }
func (d *double) Move(id string) { d.Call("move " + id) }
func (d *double) EraseOpen()     { d.Call("erase open") }

func (d *double) Draft() *wizard.Journey   { return d.draft }
func (d *double) StopTrying()              { d.stopped = d.Clock }
func (d *double) StoppedTrying() time.Time { return d.stopped }

// rosaAt returns Rosa's journey at its end.
func rosaAt(h *pagetest.Host) *wizard.Journey {
	return wizardtest.RosaAt(wizard.StepSheet, h.Clock, nil)
}

// finished returns a host whose person has finished.
func finished(t *testing.T) (*pagetest.Host, Ports) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.At(wizard.StepSheet)
	h.Person.Mark(wizard.SheetPrinted, h.Clock)
	h.Person.Next(h.Clock)
	return h, ports
}

var (
	_ People    = (*people.Store)(nil)
	_ Household = (*double)(nil)
)
