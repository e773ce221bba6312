package session

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Closing waits for saving, including what is typed meanwhile. If saving fails, the
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
		d.types("Canela") // the first write ends before this one is due
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
		d.Cancel() // the person stays after all
		d.settle()
		if r.calls != 0 || d.typed() != "Canela" || !d.Saving() {
			t.Fatalf("%+v", r)
		}
		d.pc.breaks(nil)
		d.saver.cancel() // as if the vault gave up
		d.settle()
		d.must(d.ClosePerson)
		if got := d.pc.holds(id, wizard.Answer(1)); got != "Canela" {
			t.Errorf("the vault holds %q", got)
		}
	})
}

// Closing forgets whatever belongs to the person alone.
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
