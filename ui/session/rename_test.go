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

// A person with unsaved changes can be renamed, too.
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
