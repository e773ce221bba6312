package recovery

import (
	"testing"

	"waypost/ui/page/pagetest"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/wizardtest"
)

// double is a Household that records what is asked of it, and the lock.
type double struct {
	*pagetest.Host

	locked bool
}

// newHost makes a host, and the ports of these pages on it.
func newHost(t *testing.T, l pagetest.Look) (*pagetest.Host, Ports, *double) {
	h := pagetest.New(t, l)
	d := &double{Host: h}
	return h, Ports{Ports: h.Ports(), People: h.Store, Household: d, Locked: func() bool { return d.locked }}, d
}

func (d *double) CanMove() bool  { return !d.Shared() }
func (d *double) Move(id string) { d.Call("move " + id) }

// rosaAt is Rosa's journey at its end.
func rosaAt(h *pagetest.Host) *wizard.Journey {
	return wizardtest.RosaAt(wizard.StepSheet, h.Clock, nil)
}

// finished makes a host whose person is done.
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
