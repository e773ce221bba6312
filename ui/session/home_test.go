package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
)

func TestErase(t *testing.T) {
	kinds(t, func(t *testing.T, d *desk, id string) {
		d.types("Canela")
		d.pass(time.Second)
		d.BeginErasing(id)
		if d.Journey() != nil || d.Erasure().Done {
			t.Error("the person is open")
		}
		told := 0
		d.EraseNext(func() { told++ })
		d.EraseNext(func() { told++ })
		d.settle()
		if e := d.Erasure(); told != 1 || !e.Done || e.Err != nil {
			t.Fatalf("told %d times, %+v", told, e)
		}
		if gone := d.Erasure().Receipt.Gone; !slices.Contains(gone, wizard.Answer(1).Item()) {
			t.Errorf("the receipt has %q", gone)
		}
		if len(d.store.People()) != 0 || d.pc.holds(id, wizard.Answer(1)) != "" {
			t.Error("something is left")
		}
		d.EraseEnded()
		if d.Erasure().Done {
			t.Error("it did not end")
		}
	})
}

// What was not saved goes with the person; nobody else loses anything.
func TestEraseUnsaved(t *testing.T) {
	kinds(t, func(t *testing.T, d *desk, first string) {
		d.must(d.ClosePerson)
		second := d.add()
		d.pass(time.Second)
		d.pc.breaks(refuse(vault.ErrDisk))
		d.types("Canela")
		d.pass(time.Second)
		d.BeginErasing(first)
		d.EraseNext(func() {})
		d.settle()
		if !d.Erasure().Done || d.NothingUnsaved() {
			t.Error("what the other typed is lost")
		}
		d.BeginErasing(second)
		d.EraseNext(func() {})
		d.settle()
		if !d.Erasure().Done || !d.NothingUnsaved() {
			t.Error("what was unsaved is left")
		}
	})
}

// An erasing that fails says so and goes on where it stopped; leaving the page or
// locking the window ends none.
func TestEraseFails(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		first := d.add()
		d.must(d.ClosePerson)
		second := d.add()
		d.must(d.ClosePerson)
		d.pc.breaks(func(_ context.Context, op string) error {
			if op == "delete" {
				return vault.ErrRefused
			}
			return nil
		})
		d.BeginErasing(first, second)
		told := 0
		changed := func() { told++ }
		d.EraseNext(changed)
		d.settle()
		if e := d.Erasure(); told != 1 || e.Done || !errors.Is(e.Err, vault.ErrRefused) {
			t.Fatalf("%+v", e)
		}
		d.pc.breaks(nil)
		d.EraseNext(changed)
		d.Cancel()
		d.Lock(0, secure.Secret{})
		d.settle()
		if e := d.Erasure(); told != 2 || !e.Done || e.Err != nil || len(d.store.People()) != 0 {
			t.Fatalf("%+v", e)
		}
	})
}

// Nobody hears of an erasing whose page was left.
func TestEraseLeft(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.BeginErasing(id)
		d.EraseNext(func() { t.Error("told") })
		d.EraseEnded()
		d.settle()
		if len(d.store.People()) != 0 {
			t.Error("the person is still there")
		}
		d.EraseNext(func() { t.Error("told") })
		d.settle()
	})
}

func TestFinishErasing(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.must(d.ClosePerson)
		d.FinishErasing(func(int, error) { t.Error("there is nothing to finish") })
		d.settle()
		d.pc.breaks(func(context.Context, string) error { return vault.ErrDied })
		d.BeginErasing(id)
		d.EraseNext(func() {})
		d.settle()
		d.pc.breaks(nil)
		d.Session.Close()
		d.start()
		finished := 0
		d.FinishErasing(func(n int, err error) { finished = n; d.ok(err) })
		if d.settle(); finished != 1 || len(d.store.People()) != 0 {
			t.Errorf("%d finished", finished)
		}
	})
}

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
					d.Cancel() // home shows
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

// Who has something unsaved is moved once it is saved, and stays where they are
// until then.
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

// On a shared computer nothing leads to the keychain, nor behind a lock anywhere.
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

func TestSettings(t *testing.T) {
	at(t, "", func(t *testing.T, d *desk) {
		d.SetLanguage("es")
		d.SetDark(true)
		d.SetTextPercent(150)
		d.SetBlockCapture(false)
		d.SetAutoLockMinutes(0)
		d.ok(d.SetShared(false))
		want := people.Settings{
			Language: "es", Theme: people.Dark, TextPercent: 150, Recorded: true, LockMinutes: people.Never, Computer: people.Own,
		}
		if d.Settings() != want || d.BlockCapture() || d.AutoLockMinutes() != 0 || d.Shared() {
			t.Errorf("%+v", d.Settings())
		}
		d.Session.Close() // waits until all is written
		d.start()
		if d.Settings() != want {
			t.Errorf("kept %+v", d.Settings())
		}
		d.add()
		var misplaced *people.MisplacedError
		if err := d.SetShared(true); !errors.As(err, &misplaced) || d.Shared() {
			t.Errorf("there are people in the keychain: %v", err)
		}
	})
}

// Settings hold though they could not be written, and the view is told.
func TestSettingsNotSaved(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.settle()
		index := filepath.Join(d.pc.dir, "index.json")
		d.ok(os.Remove(index))
		d.ok(os.Mkdir(index, 0o700))
		d.ok(os.WriteFile(filepath.Join(index, "x"), nil, 0o600))
		d.SetDark(true)
		if d.settle(); d.settingErr == nil || d.Settings().Theme != people.Dark {
			t.Error("nobody was told", d.Settings())
		}
	})
}

// Somebody who edits the index makes the computer a shared one, not another's own.
func TestEditedIndex(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		id := d.add()
		d.must(d.ClosePerson)
		d.Session.Close()
		edit(t, d.pc, `"shared"`, `"own"`)
		d.start()
		if !d.Shared() || len(d.Destinations(id)) != 0 {
			t.Error("the clinic mode is off")
		}
		if err := d.await(func(done func(error)) { d.Add(rosa(), done) }); !errors.Is(err, ErrShared) {
			t.Error(err)
		}
		if err := d.await(func(done func(error)) { d.Open(id, done) }); !errors.Is(err, people.ErrSealed) {
			t.Error(err)
		}
	})
}

// edit changes a text in the index.
func edit(t testing.TB, pc *computer, from, to string) {
	t.Helper()
	index := filepath.Join(pc.dir, "index.json")
	data, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(index, []byte(strings.ReplaceAll(string(data), from, to)), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestUsesPassphrase(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		if d.UsesPassphrase() {
			t.Error("there is none")
		}
		d.makePassphrase()
		if !d.UsesPassphrase() || d.Now().Before(d.Started()) || d.Store() != d.store {
			t.Error("there is one")
		}
	})
}
