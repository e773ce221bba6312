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

// Answers returns everything that the open person typed or chose, and nothing of anybody
// else.
func TestAnswers(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.types("Canela")
		d.Tick(wizard.FieldChild, true)
		var said []string
		for _, answer := range d.Answers() {
			said = append(said, answer.Reveal())
		}
		if !slices.Contains(said, "Canela") || !slices.Contains(said, "Rosa Delgado") {
			t.Errorf("%q", said)
		}
		if d.must(d.ClosePerson); len(d.Answers()) != 0 {
			t.Error("nobody is open")
		}
	})
}

// Unsaved input is erased with the person; nobody else loses anything.
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

// If erasing fails, the session reports it, and the next attempt continues where it
// stopped. Leaving the page or locking the window does not stop it.
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

// If the page is left, the end of the erasing is not reported.
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
