package ui

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// keep adds people to the computer before the window opens, and returns the id of the
// last one.
func (d *desk) keep(journeys ...*wizard.Journey) (id string) {
	d.t.Helper()
	store, err := d.store()
	if err != nil {
		d.t.Fatal(err)
	}
	defer store.Close()
	for _, j := range journeys {
		p, err := store.Add(context.Background(), people.Keychain, j)
		if err != nil {
			d.t.Fatal(err)
		}
		id = p.ID
	}
	return id
}

// own makes the computer one that is not shared, in English.
func (d *desk) own() *desk {
	return d.settings(func(s *people.Settings) { s.Language, s.Computer = "en", people.Own })
}

// opened starts the window with Rosa at a step, with some answers changed.
func (d *desk) opened(at wizard.StepID, change map[wizard.Field]string) *desk {
	d.t.Helper()
	d.own()
	id := d.keep(wizardtest.RosaAt(at, time.Now(), change))
	d.start()
	d.w.nav.Open(id)
	d.settle()
	d.step(at)
	return d
}

// kind returns the kind of vault in which the open person is stored.
func (d *desk) kind() people.Kind {
	_, kind := d.w.session.Person()
	return kind
}

// items returns what the open journey wants to store; nil if none is open.
func (d *desk) items() map[vault.Item]secure.Secret {
	if j := d.w.session.Journey(); j != nil {
		return j.Items()
	}
	return nil
}
