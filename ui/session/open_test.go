package session

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Work that opens a vault after the wait was cancelled leaves no vault open.
func TestUnlockAbandoned(t *testing.T) {
	kinds(t, func(t *testing.T, d *desk, id string) {
		kind := d.kindOf(id)
		if kind == people.Keychain {
			return
		}
		d.Lock(0, secure.Secret{})
		d.settle()
		if kind == people.Visit {
			d.must(d.ClosePerson)
		}
		late := make(chan struct{})
		d.Session.run(func(context.Context) error {
			<-late
			if kind == people.Visit {
				return d.store.UnlockVisit(context.Background(), id, right)
			}
			return d.store.Unlock(context.Background(), right)
		}, func(error) { t.Error("it was not left") })
		d.settle()
		d.Cancel()
		d.settle()
		close(late)
		d.settle()
		if got := search(d.Session, nil, []string{id, theComputer}); len(got) != 0 {
			t.Errorf("%q", got)
		}
	})
}

func TestOpen(t *testing.T) {
	tests := map[string]struct {
		whose  people.Computer
		before func(d *desk, id string)
		err    error
	}{
		"keychain":                    {people.Own, func(*desk, string) {}, nil},
		"visit, locked":               {people.Shared, func(*desk, string) {}, people.ErrSealed},
		"visit, unlocked for nothing": {people.Shared, func(d *desk, id string) { d.must(func(done func(error)) { d.Unlock(id, right, done) }) }, people.ErrSealed},
		"visit, then left": {people.Shared, func(d *desk, id string) {
			d.Unlock(id, right, func(error) { d.Open(id, func(error) { d.t.Error("it was not left") }) })
			d.settleOnce()
			d.Cancel()
		}, people.ErrSealed},
		"visit, left early": {people.Shared, func(d *desk, id string) { d.Unlock(id, right, func(error) {}); synctest.Wait(); d.Cancel(); d.settle() }, people.ErrSealed},
		"unknown":           {people.Own, func(d *desk, id string) { d.BeginErasing(id); d.EraseNext(func() {}); d.settle() }, people.ErrUnknown},
		"behind a lock":     {people.Own, func(d *desk, _ string) { d.Lock(0, secure.Secret{}) }, ErrLocked},
		"no answer":         {people.Own, func(d *desk, _ string) { d.pc.breaks(func(context.Context, string) error { return vault.ErrTimeout }) }, vault.ErrTimeout},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at(t, test.whose, func(t *testing.T, d *desk) {
				id := d.add()
				d.types("Canela")
				d.must(d.ClosePerson)
				if d.Journey() != nil {
					t.Fatal("the person is still open")
				}
				test.before(d, id)
				err := d.await(func(done func(error)) { d.Open(id, done) })
				if !errors.Is(err, test.err) {
					t.Fatal(err)
				}
				if err != nil && d.Journey() != nil {
					t.Error("somebody is open")
				}
				d.pc.breaks(nil)
				if d.Locked() || errors.Is(err, people.ErrUnknown) {
					return
				}
				if d.must(d.opening(id)); d.typed() != "Canela" {
					t.Error("something else is open")
				}
			})
		})
	}
}

// Nothing typed is lost by opening the same person again, by opening somebody else, or by
// pressing a name twice.
func TestOpenKeepsTyped(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		rosa := d.add()
		d.must(d.ClosePerson)
		other := d.add()
		d.must(d.ClosePerson)
		var first, second result
		d.Open(rosa, first.done)
		d.Open(rosa, second.done)
		d.settle()
		if first.calls+second.calls != 1 {
			t.Errorf("%+v, %+v", first, second)
		}
		d.types("Canela")
		d.must(func(done func(error)) { d.Open(rosa, done) })
		if d.typed() != "Canela" {
			t.Error("it is gone")
		}
		d.must(func(done func(error)) { d.Open(other, done) })
		if id, _ := d.Person(); id != other || d.NothingUnsaved() {
			t.Error("what Rosa typed is not kept")
		}
		d.must(d.ClosePerson)
		d.must(func(done func(error)) { d.Open(rosa, done) })
		if d.typed() != "Canela" {
			t.Error("it is gone")
		}
		if d.pass(time.Second); !d.NothingUnsaved() || d.pc.holds(rosa, wizard.Answer(1)) != "Canela" {
			t.Error("it is not saved")
		}
	})
}

// While no journey is open, nothing can be changed, and nothing breaks.
func TestNobodyOpen(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.Lock(0, secure.Secret{})
		d.Set(wizard.FieldName, "x")
		d.Tick(wizard.FieldOnlyReader, true)
		d.Select(wizard.FieldMethod, "app")
		d.Update(func(*wizard.Journey) { t.Error("there is a journey") })
		if d.Back() || d.GoTo(wizard.StepReady) || d.Next() != nil || d.NextSkipping() != nil || d.Answers() != nil {
			t.Error("there is a journey")
		}
		if d.Saved(wizard.ItemPerson) {
			t.Error("something is saved")
		}
	})
}

// Moving between steps is saved at once.
func TestWalk(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.Set(wizard.FieldHasAccount, wizard.No)
		d.pass(time.Second)
		before := len(d.ended)
		if problems := d.NextSkipping(); len(problems) > 0 {
			t.Fatal(problems[0].Key)
		}
		if !d.Saving() {
			t.Error("Next is not saved")
		}
		d.settle()
		if !d.Back() || !d.Saving() {
			t.Error("Back is not saved")
		}
		d.settle()
		if d.Back() || d.Saving() {
			t.Error("it goes back from the first step")
		}
		if !d.GoTo(wizard.Steps()[1].ID) || !d.Saving() {
			t.Error("GoTo is not saved")
		}
		d.settle()
		if d.GoTo(wizard.StepSheet) {
			t.Error("it goes where nobody was")
		}
		if got := len(d.ended) - before; got != 3 {
			t.Errorf("%d saves", got)
		}
	})
}
