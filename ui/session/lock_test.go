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

var input = secure.NewSecret("half a code")

// kinds runs a test for each kind of vault, with a person open who is stored in it.
func kinds(t *testing.T, run func(t *testing.T, d *desk, id string)) {
	t.Helper()
	for kind, whose := range map[people.Kind]people.Computer{
		people.Keychain: people.Own, people.Sealed: people.Own, people.Visit: people.Shared,
	} {
		t.Run(string(kind), func(t *testing.T) {
			at(t, whose, func(t *testing.T, d *desk) {
				if kind == people.Sealed {
					d.makePassphrase()
				}
				id := d.add()
				d.pass(time.Second)
				if _, got := d.Person(); got != kind {
					t.Fatalf("the kind is %q", got)
				}
				run(t, d, id)
			})
		})
	}
}

// Whatever the vault does while the window is being locked, no journey stays open, the
// passphrase is required, and everything typed is there afterwards.
func TestLock(t *testing.T) {
	faults := map[string]fault{
		"none": nil, "full": refuse(vault.ErrDisk), "hangs": hang, "silent": refuse(vault.ErrTimeout),
	}
	for name, fault := range faults {
		t.Run(name, func(t *testing.T) {
			kinds(t, func(t *testing.T, d *desk, id string) {
				d.pc.breaks(fault)
				d.types("Canela")
				step := d.Journey().Step().Number
				if !d.Lock(time.Minute, input) || d.Lock(0, secure.Secret{}) {
					t.Fatal("it locks once")
				}
				if !d.LockSaving() || len(d.lockSaved) > 0 {
					t.Error("it counts as saved")
				}
				if d.Journey() != nil || !d.Locked() || d.LockedAfter() != time.Minute || d.LockedStep() != step {
					t.Fatal("it is not locked")
				}
				d.pass(lockSaveTime)
				kind := d.kindOf(id)
				if err := d.resume(); kind != people.Keychain && !errors.Is(err, people.ErrSealed) {
					t.Fatalf("no passphrase is asked for: %v", err)
				} else if kind == people.Keychain {
					d.Lock(time.Minute, input)
					d.pass(lockSaveTime)
				}
				told := d.lockSaved[len(d.lockSaved)-1]
				if failed := fault != nil; (d.LockSaveErr() != nil) != failed || (told != nil) != failed || d.NothingUnsaved() == failed || d.LockSaving() {
					t.Errorf("it is told wrongly: %v, %v", d.LockSaveErr(), told)
				}
				d.pc.breaks(nil)
				if got := d.unlock(); !got.Equal(input) || d.typed() != "Canela" {
					t.Error("something is lost")
				}
				if d.pass(time.Second); d.pc.holds(id, wizard.Answer(1)) != "Canela" || !d.NothingUnsaved() {
					t.Error("it is not saved")
				}
			})
		})
	}
}

// While the window is locked, so are the vaults. Entering the passphrase of somebody who
// then does not resume does not leave their vault open.
func TestLockedVaults(t *testing.T) {
	left := func(d *desk) func(done func(error)) {
		return func(func(error)) { d.Resume(func(secure.Secret, error) { d.t.Error("it was not left") }) }
	}
	tests := map[string]func(d *desk){
		"nothing was given": func(*desk) {},
		"a wrong one": func(d *desk) {
			if err := d.await(func(done func(error)) { d.Unlock(d.LockedVisit(), wrong, done) }); !errors.Is(err, vault.ErrWrongPassphrase) {
				d.t.Error(err)
			}
		},
		"it was given for nothing": func(d *desk) { d.must(d.unlocked(d.LockedVisit(), func(done func(error)) { done(nil) })) },
		"it was left on the way": func(d *desk) {
			d.unlocked(d.LockedVisit(), left(d))(func(err error) { d.t.Error(err) })
			d.settleOnce()
			d.Cancel()
		},
		"it was left as it was given": func(d *desk) {
			d.unlocked(d.LockedVisit(), left(d))(func(err error) { d.t.Error(err) })
			synctest.Wait()
			d.Cancel()
		},
		"the vault failed": func(d *desk) {
			var r result
			d.unlocked(d.LockedVisit(), func(done func(error)) {
				d.pc.breaks(func(context.Context, string) error { return vault.ErrTimeout })
				d.Resume(func(_ secure.Secret, err error) { done(err) })
			})(r.done)
			if d.settle(); !errors.Is(r.err, vault.ErrTimeout) {
				d.t.Error(r.err)
			}
			d.pc.breaks(nil)
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			kinds(t, func(t *testing.T, d *desk, id string) {
				if d.kindOf(id) == people.Keychain {
					return
				}
				d.Lock(0, secure.Secret{})
				d.settle()
				test(d)
				d.settle()
				if err := d.resume(); !errors.Is(err, people.ErrSealed) || d.Journey() != nil || !d.Locked() {
					t.Fatalf("the window opens without a passphrase: %v", err)
				}
				d.must(d.ClosePerson)
				if err := d.await(func(done func(error)) { d.Open(id, done) }); !errors.Is(err, people.ErrSealed) {
					t.Fatalf("the person opens without a passphrase: %v", err)
				}
			})
		})
	}
}

// Work in progress when the window is locked opens nobody.
func TestLockWhileWorking(t *testing.T) {
	for name, begin := range map[string]func(d *desk, id string, done func(error)){
		"opening": func(d *desk, id string, done func(error)) { d.Open(id, done) },
		"adding":  func(d *desk, _ string, done func(error)) { d.Add(rosa(), done) },
	} {
		for _, far := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				at(t, people.Own, func(t *testing.T, d *desk) {
					id := d.add()
					d.must(d.ClosePerson)
					var r result
					begin(d, id, r.done)
					if far {
						synctest.Wait()
					}
					d.Lock(0, secure.Secret{})
					d.pass(time.Second)
					if r.calls != 0 || d.person != nil || d.Journey() != nil {
						t.Error("somebody is open behind the lock")
					}
				})
			})
		}
	}
}

// A save that was interrupted by the lock does not overwrite newer data.
func TestLockWhileSaving(t *testing.T) {
	kinds(t, func(t *testing.T, d *desk, id string) {
		d.types("Cane")
		d.Save(nil)
		d.types("Canela")
		d.Lock(0, secure.Secret{})
		d.pass(time.Second)
		if got := d.pc.holds(id, wizard.Answer(1)); got != "Canela" || !d.NothingUnsaved() {
			t.Errorf("the vault holds %q", got)
		}
	})
}

// A lock with nobody behind it opens again, with the passphrase if there is one.
func TestLockNobody(t *testing.T) {
	for name, sealed := range map[string]bool{"no passphrase": false, "passphrase": true} {
		t.Run(name, func(t *testing.T) {
			at(t, people.Own, func(t *testing.T, d *desk) {
				if sealed {
					d.makePassphrase()
				}
				d.add()
				d.must(d.ClosePerson)
				d.Draft().Set(wizard.FieldName, "Ahmed")
				d.Lock(0, input)
				if d.HasDraft() || d.LockedStep() != 0 || d.LockedVisit() != "" {
					t.Error("somebody waits behind the lock")
				}
				if err := d.resume(); errors.Is(err, people.ErrSealed) != sealed || d.Locked() != sealed {
					t.Fatal(err)
				}
				if sealed {
					d.unlock()
				}
				if d.Locked() || d.Journey() != nil {
					t.Error("it is not home")
				}
				if got := d.resume(); got != nil {
					t.Errorf("not locked: %v", got)
				}
			})
		})
	}
}

// Quitting waits for the save that follows a lock.
func TestSaveBehindLock(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.pass(time.Second)
		d.pc.breaks(hang)
		d.types("Canela")
		d.Lock(0, secure.Secret{})
		var r result
		d.Save(func() { r.done(nil) })
		d.settle()
		if r.calls != 0 || !d.Saving() || d.NothingUnsaved() {
			t.Error("it does not wait")
		}
		d.pass(lockSaveTime)
		if r.calls != 1 || d.Saving() || d.NothingUnsaved() {
			t.Error("it was not told")
		}
	})
}
