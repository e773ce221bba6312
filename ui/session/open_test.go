package session

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
)

// A new person is kept where the computer's kind wants it, and open at once.
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

// The page of a draft may change it while it is added, add it twice, or be left.
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

// A visit that was added as nobody waited any more is locked.
func TestAddAbandoned(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		var r result
		d.AddVisit(rosa(), right, r.done)
		synctest.Wait() // it is added, and the loop does not know
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

// Work that opens a vault too late, as it does not hear in time that nobody waits,
// leaves none open.
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

// Opening who is open, again, loses nothing that was typed; nor does opening
// somebody else, nor two presses on a name.
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

// Closing waits for the save: also for what is typed meanwhile. If it fails, the
// person stays open.
func TestClose(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		id := d.add()
		d.pass(time.Second)
		var r result
		d.pc.breaks(func(ctx context.Context, op string) error {
			if op == "set" {
				time.Sleep(time.Second)
			}
			return nil
		})
		d.types("Cane")
		d.ClosePerson(r.done)
		d.pass(900 * time.Millisecond)
		if r.calls != 0 || !d.Late() {
			t.Fatal("it did not wait")
		}
		d.types("Canela") // the first write ends before this is due
		d.pass(time.Minute)
		if r.calls != 1 || r.err != nil || d.Journey() != nil {
			t.Fatalf("%+v", r)
		}
		if got := d.pc.holds(id, wizard.Answer(1)); got != "Canela" {
			t.Errorf("the vault holds %q", got)
		}
		if d.store.Visits()[0].Open {
			t.Error("the visit is open")
		}
	})
}

func TestCloseFails(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.pass(time.Second)
		d.pc.breaks(refuse(vault.ErrDisk))
		d.types("Canela")
		if err := d.await(d.ClosePerson); !errors.Is(err, vault.ErrDisk) || d.typed() != "Canela" {
			t.Fatal(err)
		}
		if d.SaveErr() == nil || d.AllSaved() || d.ended[len(d.ended)-1] == nil {
			t.Error("nobody was told")
		}
		d.pc.breaks(hang)
		var r result
		d.ClosePerson(r.done)
		d.pass(time.Minute)
		d.Cancel() // the person stays, after all
		d.settle()
		if r.calls != 0 || d.typed() != "Canela" || !d.Saving() {
			t.Fatalf("%+v", r)
		}
		d.pc.breaks(nil)
		d.saver.cancel() // as the vault gives up
		d.settle()
		d.must(d.ClosePerson)
		if got := d.pc.holds(id, wizard.Answer(1)); got != "Canela" {
			t.Errorf("the vault holds %q", got)
		}
	})
}

// Closing forgets what is the person's alone.
func TestCloseForgets(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.Check("sheet", true)
		d.SetClockSkew(time.Hour)
		d.types("word1q")
		d.must(d.ClosePerson)
		d.settle()
		if d.Checked("sheet") || d.ClockSkew() != 0 {
			t.Error("it is still known")
		}
		if got := search(d.Session, []string{"word1q"}, nil); len(got) != 0 {
			t.Errorf("%q", got)
		}
		d.Draft().Set(wizard.FieldName, "Ahmed")
		d.must(d.ClosePerson)
		if d.HasDraft() {
			t.Error("the draft is still there")
		}
	})
}

func TestRename(t *testing.T) {
	tests := map[string]struct {
		whose  people.Computer
		before func(d *desk, id string)
		name   string
		ok     bool
	}{
		"keychain":         {people.Own, func(*desk, string) {}, "Rosa M. Delgado", true},
		"visit":            {people.Shared, func(*desk, string) {}, "Rosa M. Delgado", true},
		"visit, locked":    {people.Shared, func(*desk, string) {}, "Rosa M. Delgado", false},
		"nothing":          {people.Own, func(*desk, string) {}, " ", false},
		"behind a lock":    {people.Own, func(d *desk, _ string) { d.Lock(0, secure.Secret{}) }, "Rosa M. Delgado", false},
		"the disk is full": {people.Own, func(d *desk, _ string) { d.pc.breaks(refuse(vault.ErrDisk)) }, "Rosa M. Delgado", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at(t, test.whose, func(t *testing.T, d *desk) {
				id := d.add()
				d.must(d.ClosePerson)
				test.before(d, id)
				rename := func(done func(error)) { d.Rename(id, test.name, done) }
				if name == "visit" {
					rename = d.unlocked(id, rename)
				}
				err := d.await(rename)
				if (err == nil) != test.ok {
					t.Fatal(err)
				}
				d.pc.breaks(nil)
				if d.Locked() {
					d.unlock()
				}
				if test.whose == people.Shared {
					if err := d.await(func(done func(error)) { d.Open(id, done) }); !errors.Is(err, people.ErrSealed) {
						t.Errorf("the visit is open after that: %v", err)
					}
				}
				d.must(d.opening(id))
				if got := d.Journey().Text(wizard.FieldName); (got == test.name) != test.ok {
					t.Errorf("the name is %q", got)
				}
			})
		})
	}
}

// Another name counts, too, for who has something unsaved.
func TestRenameUnsaved(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.pass(time.Second)
		d.pc.breaks(refuse(vault.ErrDisk))
		d.types("Canela")
		d.Lock(0, secure.Secret{})
		d.pass(time.Second)
		d.must(d.ClosePerson)
		d.pc.breaks(nil)
		d.must(func(done func(error)) { d.Rename(id, "Rosa M. Delgado", done) })
		d.must(func(done func(error)) { d.Open(id, done) })
		if d.typed() != "Canela" || d.Journey().Text(wizard.FieldName) != "Rosa M. Delgado" {
			t.Error("something is lost")
		}
	})
}

func TestCheckName(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.pass(time.Second)
		for name, test := range map[string]struct {
			id, name, key string
		}{
			"new":       {"", "Ahmed", ""},
			"empty":     {"", " ", "problem.nameEmpty"},
			"their own": {id, "Rosa Delgado", ""},
		} {
			if got := d.CheckName(test.id, test.name); (len(got) == 0) != (test.key == "") || len(got) > 0 && got[0].Key != test.key {
				t.Errorf("%s: %v", name, got)
			}
		}
		for _, taken := range []string{"Rosa Delgado", "ROSA DELGADO ", "\u0e51\u0e52 \U0001fae8"} {
			if len(d.CheckName("", taken)) == 0 {
				t.Errorf("%q is a name that can be used", taken)
			}
		}
	})
}

// Where no journey is open, nothing can be changed, and nothing breaks.
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

// Moving about is saved at once.
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
