package session

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// A new person is stored where this kind of computer requires, and is open at once.
func TestAdd(t *testing.T) {
	tests := map[string]struct {
		whose  people.Computer
		before func(*desk)
		kind   people.Kind
		err    error
	}{
		"own":            {people.Own, func(*desk) {}, people.Keychain, nil},
		"own, sealed":    {people.Own, func(d *desk) { d.makePassphrase() }, people.Sealed, nil},
		"sealed, locked": {people.Own, func(d *desk) { d.makePassphrase(); d.store.Lock() }, "", people.ErrSealed},
		"no keychain":    {people.Own, func(d *desk) { d.pc.breaks(refuse(vault.ErrUnavailable)) }, "", vault.ErrUnavailable},
		"shared":         {people.Shared, func(*desk) {}, "", ErrShared},
		"behind a lock":  {people.Own, func(d *desk) { d.Lock(0, secure.Secret{}) }, "", ErrLocked},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at(t, test.whose, func(t *testing.T, d *desk) {
				test.before(d)
				err := d.await(func(done func(error)) { d.Add(rosa(), done) })
				id, kind := d.Person()
				if !errors.Is(err, test.err) || kind != test.kind {
					t.Fatalf("%v, %q", err, kind)
				}
				if err != nil {
					if len(d.store.People()) != 0 || d.Journey() != nil {
						t.Error("somebody is there")
					}
					return
				}
				d.types("Canela")
				d.pass(time.Second)
				if got := d.pc.holds(id, wizard.Answer(1)); got != "Canela" || !d.Saved(wizard.Answer(1).Item()) {
					t.Errorf("the vault holds %q", got)
				}
			})
		})
	}
}

// While a draft is being added, its page may change it, add it a second time, or be left.
func TestAddDraft(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		d.Draft().Set(wizard.FieldName, "Rosa Delgado")
		var first, second result
		d.AddVisit(d.Draft(), right, first.done)
		d.AddVisit(d.Draft(), right, second.done)
		for range 99 {
			d.Draft().Set(wizard.FieldName, "Rosa Delgado, typing on")
			d.Draft().Set(wizard.FieldEmail, "rosa@example.com")
		}
		d.settle()
		if first.calls != 1 || first.err != nil || second.calls != 0 {
			t.Fatalf("%+v, %+v", first, second)
		}
		if got := d.Journey().Text(wizard.FieldName); got != "Rosa Delgado" || len(d.store.People()) != 1 {
			t.Errorf("%q of %d", got, len(d.store.People()))
		}
		if d.HasDraft() {
			t.Error("the draft is left")
		}
	})
}

// A visit that is added after everybody has stopped waiting is locked.
func TestAddAbandoned(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		var r result
		d.AddVisit(rosa(), right, r.done)
		synctest.Wait() // it has been added, but the Loop does not know yet
		d.Cancel()
		d.settle()
		if r.calls != 0 || d.Journey() != nil {
			t.Fatal("the person is open")
		}
		for _, v := range d.store.Visits() {
			if v.Open {
				t.Error("the visit is open")
			}
		}
	})
}
