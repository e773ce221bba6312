package ui

import (
	"context"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
)

// What the mock-ups show. All of it is invented.
const (
	rosaName   = "Rosa Delgado"
	rosaEmail  = "rosa.delgado@example.com"
	rosaKey    = "KRSXG5BAONUWO3TQN5ZXI2LO"
	rosaBackup = "7K4M 92QD XT3H 8WBN"
)

// asked are the five questions of the mock-ups with their answers.
func asked() [wizard.Questions][2]string {
	return [wizard.Questions][2]string{
		{"Your favorite childhood toy", "Wooden horse Canela"},
		{"The first city you visited without your parents", "Puebla"},
		{"The name of your oldest cousin", "Marisol"},
		{"Your second pet", "Chispa"},
		{"Your first car", "Tsuru 1991"},
	}
}

// answers are what Rosa answers to everything.
func answers() map[wizard.Field]string {
	all := map[wizard.Field]string{
		wizard.FieldName: rosaName, wizard.FieldSheetLanguage: "en",
		wizard.FieldHasAccount: wizard.No,
		wizard.FieldReadyEmail: wizard.Yes, wizard.FieldReadyPhone: wizard.Yes,
		wizard.FieldReadyTime: wizard.Yes, wizard.FieldReadyPlace: wizard.Yes,
		wizard.FieldEmail: rosaEmail, wizard.FieldOnlyReader: wizard.Yes,
		wizard.FieldPassword: "river-Candle-42-mango-Window", wizard.FieldKeepPassword: wizard.Yes,
		wizard.FieldMethod: string(wizard.MethodApp), wizard.FieldKey: rosaKey,
		wizard.FieldBackup: rosaBackup, wizard.FieldBackupAgain: rosaBackup,
	}
	for i, qa := range asked() {
		all[wizard.Question(i+1)], all[wizard.Answer(i+1)] = qa[0], qa[1]
	}
	return all
}

// journey is that of someone who answered all as Rosa does, at a step, with the
// answers in the way of it changed.
func journey(at wizard.StepID, now time.Time, change map[wizard.Field]string) *wizard.Journey {
	j := wizard.New(now)
	for f, value := range answers() {
		j.Set(f, value)
	}
	j.Set(wizard.FieldAppCheck, wizard.Yes) // after the key, which clears it
	for j.Step().ID != at && len(j.NextSkipping(now)) == 0 {
	}
	for f, value := range change {
		j.Set(f, value)
	}
	return j
}

// keep adds people to the computer before the window opens, and returns the id
// of the last.
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

// own sets the computer up as one person's own, in English.
func (d *desk) own() *desk {
	return d.settings(func(s *people.Settings) { s.Language, s.Computer = "en", people.Own })
}

// opened starts the window with Rosa at a step, changed in some answers.
func (d *desk) opened(at wizard.StepID, change map[wizard.Field]string) *desk {
	d.t.Helper()
	d.own()
	id := d.keep(journey(at, time.Now(), change))
	d.start()
	d.w.nav.Open(id)
	d.settle()
	d.step(at)
	return d
}

// kind is the kind of vault of the open person.
func (d *desk) kind() people.Kind {
	_, kind := d.w.session.Person()
	return kind
}

// items is what the open journey wants kept, nil when nobody's is open.
func (d *desk) items() map[vault.Item]secure.Secret {
	if j := d.w.session.Journey(); j != nil {
		return j.Items()
	}
	return nil
}
