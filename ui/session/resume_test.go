package session

import (
	"errors"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// If the person resumes while the save that follows the lock hangs, they have to wait for
// it; then their vault stays open.
func TestUnlockWhileSaving(t *testing.T) {
	kinds(t, func(t *testing.T, d *desk, id string) {
		d.types("Canela")
		d.pc.breaks(hang)
		d.Lock(0, secure.Secret{})
		d.settle()
		d.pc.breaks(nil)
		var r result
		resume := func(done func(error)) { d.Resume(func(_ secure.Secret, err error) { done(err) }) }
		if d.kindOf(id) != people.Keychain {
			resume = d.unlocked(d.LockedVisit(), resume)
		}
		resume(r.done)
		if d.settle(); r.calls != 0 {
			t.Fatal("it does not wait")
		}
		d.pass(lockSaveTime)
		if r.calls != 1 || r.err != nil || d.typed() != "Canela" {
			t.Fatalf("%+v", r)
		}
		d.types("Canela, a horse")
		if d.pass(time.Second); d.SaveErr() != nil || d.pc.holds(id, wizard.Answer(1)) != "Canela, a horse" {
			t.Errorf("the vault is locked: %v", d.SaveErr())
		}
	})
}

// What was unsaved before the lock does not count as saved after it.
func TestUnsavedAfterLock(t *testing.T) {
	kinds(t, func(t *testing.T, d *desk, id string) {
		d.pc.breaks(refuse(vault.ErrDisk))
		d.types("Canela")
		d.Lock(0, secure.Secret{})
		d.pass(time.Second)
		d.unlock()
		if d.Saved(wizard.Answer(1).Item()) || d.AllSaved() || d.NothingUnsaved() {
			t.Error("it counts as saved")
		}
		d.pc.breaks(nil)
		d.Save(nil)
		if d.settle(); !d.Saved(wizard.Answer(1).Item()) || !d.NothingUnsaved() {
			t.Error("it does not count as saved")
		}
	})
}

// If Unlock is pressed twice, it unlocks once, and nothing typed after that is lost.
func TestResumeTwice(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.Lock(0, input)
		d.settle()
		var first, second result
		d.Resume(func(_ secure.Secret, err error) { first.done(err); d.types("Canela") })
		d.Resume(func(_ secure.Secret, err error) { second.done(err); d.types("Canela") })
		d.settle()
		if first.calls+second.calls != 1 || d.typed() != "Canela" {
			t.Errorf("%+v, %+v", first, second)
		}
	})
}

// The next person can start although somebody's session is locked, and nothing of it is
// lost.
func TestAbandonLock(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		first := d.add()
		d.pass(time.Second)
		d.pc.breaks(refuse(vault.ErrDisk))
		d.types("Canela")
		d.Lock(0, input)
		d.must(d.ClosePerson)
		if d.Locked() || d.Journey() != nil {
			t.Fatal("it is not home")
		}
		d.pc.breaks(nil)
		d.add()
		d.types("Chispa")
		d.must(d.ClosePerson)
		if err := d.await(func(done func(error)) { d.Open(first, done) }); !errors.Is(err, people.ErrSealed) {
			t.Fatal(err)
		}
		d.must(d.opening(first))
		if d.typed() != "Canela" {
			t.Errorf("it is %q", d.typed())
		}
	})
}
