package e2e

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// TestShots takes the pictures for the README and for app stores: the real window, at
// several steps and in several languages. They are written to build/shots; `make shots`
// copies them into the repository.
func TestShots(t *testing.T) {
	for _, s := range []shot{
		{name: "backup", language: "en", step: wizard.StepBackup},
		{name: "phone", language: "es", both: true, step: wizard.StepApp},
		{name: "questions", language: "ar", step: wizard.StepQuestions},
		{name: "sheet", language: "en", dark: true, step: wizard.StepSheet},
	} {
		t.Run(s.name, func(t *testing.T) {
			tr := newTour(t, keyringtest.Start(t))
			tr.shots = filepath.Join(filepath.Dir(tr.shots), "shots")
			tr.texts = tr.catalogue.For(s.language)
			s.prepare(tr)
			tr.start()
			tr.page("common.people")
			tr.open("home-" + s.name)
			tr.page(s.step.TextKey("rail"))
			tr.shot(s.name)
			tr.quit()
		})
	}
}

// shot describes a picture of a step.
type shot struct {
	name, language string
	step           wizard.StepID
	both, dark     bool // whether English is shown below the language; whether the colours are dark
}

// prepare adds Rosa, who is at the step, before Waypost starts.
func (s shot) prepare(tr *tour) {
	tr.tb.Helper()
	store, err := people.Open(tr.state())
	require.NoError(tr.tb, err)
	defer func() { require.NoError(tr.tb, store.Close()) }()
	settings := people.Settings{Language: s.language, Computer: people.Own}
	if s.dark {
		settings.Theme = people.Dark
	}
	require.NoError(tr.tb, store.SetSettings(settings))
	require.NoError(tr.tb, store.SaveSettings())
	j := wizardtest.RosaAt(s.step, time.Now(), nil)
	j.Set(wizard.FieldAppLanguage, s.language)
	if s.both {
		j.Set(wizard.FieldBothLanguages, wizard.Yes)
	}
	_, err = store.Add(context.Background(), people.Keychain, j)
	require.NoError(tr.tb, err)
}
