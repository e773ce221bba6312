package session

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

func TestMove(t *testing.T) {
	tests := map[string]struct {
		from, to people.Kind
		fault    fault
		err      error
		arrived  bool
	}{
		"to the sealed file": {people.Keychain, people.Sealed, nil, nil, true},
		"to the keychain":    {people.Sealed, people.Keychain, nil, nil, true},
		"to a visit":         {people.Keychain, people.Visit, nil, nil, true},
		"from a visit":       {people.Visit, people.Keychain, nil, nil, true},
		"the disk is full":   {people.Keychain, people.Sealed, refuse(vault.ErrDisk), vault.ErrDisk, false},
		"not erased": {people.Keychain, people.Sealed, func(_ context.Context, op string) error {
			if op == "delete" {
				return vault.ErrRefused
			}
			return nil
		}, vault.ErrRefused, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at(t, people.Own, func(t *testing.T, d *desk) {
				if test.from == people.Sealed {
					d.makePassphrase()
				}
				if test.from == people.Visit {
					d.must(func(done func(error)) { d.AddVisit(rosa(), right, done) })
				} else {
					d.add()
				}
				id, _ := d.Person()
				d.types("Canela")
				d.Check("sheet", true)
				d.pass(time.Second)
				if test.to == people.Sealed {
					d.makePassphrase()
				}
				if slices.Contains(d.Destinations(id), test.from) || !slices.Contains(d.Destinations(id), test.to) {
					t.Errorf("it can go to %v", d.Destinations(id))
				}
				d.pc.breaks(test.fault)
				started := false
				var moved Moved
				d.Move(id, test.to, right, func() {
					started = true
					d.Cancel() // home is shown
				}, func(m Moved) { moved = m })
				d.settle()
				if !started || !errors.Is(moved.Err, test.err) || moved.Arrived != test.arrived {
					t.Fatalf("%t, %+v", started, moved)
				}
				d.pc.breaks(nil)
				if d.Journey() != nil || d.Checked("sheet") {
					t.Error("the person is open")
				}
				at := people.Entry{ID: id, Kind: test.from}
				for _, e := range d.store.People() {
					if test.arrived && !e.Erasing {
						at = e
					}
				}
				if got := d.pc.holds(at.ID, wizard.Answer(1)); got != "Canela" || test.arrived != (at.Kind == test.to) {
					t.Errorf("%q has %q", at.Kind, got)
				}
				if err := d.await(func(done func(error)) { d.Open(at.ID, done) }); errors.Is(err, people.ErrSealed) != (test.to == people.Visit) {
					t.Error(err)
				}
			})
		})
	}
}

// A person with unsaved changes is moved only after these are saved, and stays where they
// are until then.
func TestMoveUnsaved(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.pass(time.Second)
		d.pc.breaks(refuse(vault.ErrDisk))
		d.types("Canela")
		d.Move(id, people.Visit, right, func() { t.Error("started") }, func(Moved) { t.Error("done") })
		d.pass(time.Second)
		if d.SaveErr() == nil || d.typed() != "Canela" {
			t.Fatal("the person is closed")
		}
		d.pc.breaks(nil)
		var moved Moved
		d.Move(id, people.Visit, right, func() {}, func(m Moved) { moved = m })
		d.settle()
		if moved.Err != nil || !moved.Arrived {
			t.Fatalf("%+v", moved)
		}
		visit := d.store.Visits()[0]
		if visit.Open || d.pc.holds(visit.ID, wizard.Answer(1)) != "Canela" {
			t.Error("the visit is open, or has something else")
		}
	})
}

// On a shared computer nobody can be moved to the keychain; while the window is locked,
// nobody can be moved at all.
func TestMoveNowhere(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		id := d.add()
		if len(d.Destinations(id)) != 0 {
			t.Error("there is somewhere to go")
		}
		for _, kind := range []people.Kind{people.Keychain, people.Sealed, people.Visit} {
			var moved Moved
			d.Move(id, kind, right, func() { t.Error("started") }, func(m Moved) { moved = m })
			d.settle()
			if !errors.Is(moved.Err, ErrShared) {
				t.Errorf("to %s: %v", kind, moved.Err)
			}
		}
		d.Lock(0, secure.Secret{})
		var moved Moved
		d.Move(id, people.Visit, right, func() {}, func(m Moved) { moved = m })
		if !errors.Is(moved.Err, ErrLocked) || len(d.pc.keychain) != 0 {
			t.Error(moved.Err)
		}
	})
}
