package home

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// double implements those ports of home that the window implements in the app. It changes
// the store as the app does, and records everything else.
type double struct {
	*pagetest.Host

	draft, added *wizard.Journey
	capture      bool // whether the system can keep secrets out of recordings
	minutes      int  // until the window locks itself
	verifies     bool // whether the system can ask for the person's password
	asks         bool // whether it does
}

// newHost returns a host, and the ports of home on it.
func newHost(t *testing.T, l pagetest.Look) (*pagetest.Host, Ports, *double) {
	h := pagetest.New(t, l)
	h.Person = nil
	d := &double{Host: h, minutes: 3}
	return h, Ports{Ports: h.Ports(), People: h.Store, Household: d, Lock: d, Capture: d, System: d}, d
}

func (d *double) CanAskSystem() bool    { return d.verifies }
func (d *double) AsksSystem() bool      { return d.asks }
func (d *double) SetAsksSystem(on bool) { d.asks = on }

func (d *double) Draft() *wizard.Journey {
	if d.draft == nil {
		d.draft = wizard.New(d.Clock)
		d.Store.Ask(d.draft, "")
	}
	return d.draft
}

func (d *double) Add(j *wizard.Journey) {
	d.Call("add " + j.Text(wizard.FieldName))
	d.added = j
}

func (d *double) CheckName(id, name string) []wizard.Problem {
	j := wizard.New(d.Clock)
	d.Store.Ask(j, id)
	problems := j.Set(wizard.FieldName, name)
	if j.Value(wizard.FieldName).Empty() {
		return []wizard.Problem{{Key: "problem.nameEmpty", Field: wizard.FieldName, Severity: wizard.Missing}}
	}
	return problems
}

func (d *double) Rename(id, name string, done func(error)) {
	d.Run(func(ctx context.Context) error {
		_, err := d.Store.Rename(ctx, id, name)
		return err
	}, done)
}

func (d *double) Erase(id, _ string)        { d.Call("erase " + id) }
func (d *double) EraseVisits(ids ...string) { d.Call("erase visits " + strings.Join(ids, " ")) }
func (d *double) CanMove() bool             { return !d.Shared() }
func (d *double) Move(id string)            { d.Call("move " + id) }
func (d *double) Started() time.Time        { return d.Clock.Add(-time.Minute) }

func (d *double) AutoLockMinutes() int { return d.minutes }
func (d *double) SetAutoLockMinutes(minutes int) {
	d.Call(fmt.Sprintf("auto-lock %d", minutes))
	d.minutes = minutes
}

func (d *double) CanBlockCapture() bool   { return d.capture }
func (d *double) BlockCapture() bool      { return true }
func (d *double) SetBlockCapture(on bool) { d.Call(fmt.Sprintf("block capture %t", on)) }

var (
	_ People    = (*people.Store)(nil)
	_ Household = (*double)(nil)
	_ AutoLock  = (*double)(nil)
	_ Capture   = (*double)(nil)
)
