package session

import (
	"errors"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Imported people are stored where new people are stored on this kind of computer.
func TestImport(t *testing.T) {
	for name, c := range map[string]struct {
		whose  people.Computer
		before func(*desk)
		kind   people.Kind
		err    error
	}{
		"own":           {people.Own, func(*desk) {}, people.Keychain, nil},
		"own, sealed":   {people.Own, func(d *desk) { d.makePassphrase() }, people.Sealed, nil},
		"shared":        {people.Shared, func(*desk) {}, people.Visit, nil},
		"behind a lock": {people.Own, func(d *desk) { d.Lock(0, secure.Secret{}) }, "", ErrLocked},
	} {
		t.Run(name, func(t *testing.T) {
			at(t, c.whose, func(t *testing.T, d *desk) {
				c.before(d)
				linh := wizard.New(time.Now())
				linh.Set(wizard.FieldName, "Linh Tran")
				var ids []string
				progress := 0
				err := d.await(func(done func(error)) {
					d.Import([]people.Arrival{{Journey: rosa()}, {Journey: linh}}, right, func(n int) { progress = n }, func(all []string, err error) {
						ids = all
						done(err)
					})
				})
				if !errors.Is(err, c.err) {
					t.Fatal(err)
				}
				all := d.store.People()
				if err != nil {
					if len(ids) != 0 || len(all) != 0 {
						t.Errorf("%v, %v", ids, all)
					}
					return
				}
				if len(ids) != 2 || len(all) != 2 || progress != 2 {
					t.Fatalf("%v, %v, %d done", ids, all, progress)
				}
				for _, e := range all {
					if e.Kind != c.kind {
						t.Errorf("in the %s, not the %s", e.Kind, c.kind)
					}
				}
				if d.must(d.opening(ids[1])); d.Journey().Text(wizard.FieldName) != "Linh Tran" {
					t.Error("another person came in")
				}
			})
		})
	}
}
