package steps

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/wizard"
)

// On a shared computer, a page starts with the warnings about that. On other computers
// they are not shown.
func TestSharedWarningsComeFirst(t *testing.T) {
	for _, c := range []struct {
		step   wizard.StepID
		method wizard.Method
		keys   []string
	}{
		{wizard.StepWebsite, "", []string{"step.website.private"}},
		{wizard.StepApp, wizard.MethodApp, []string{"step.app.passkey", "step.app.remember"}},
		{wizard.StepText, wizard.MethodText, []string{"step.app.passkey", "step.app.remember"}},
		{wizard.StepMail, wizard.MethodEmail, []string{"step.app.passkey", "step.app.remember"}},
		{wizard.StepTextMail, wizard.MethodTextEmail, []string{"step.app.passkey", "step.app.remember"}},
		{wizard.StepBackup, wizard.MethodApp, []string{"step.backup.export", "step.backup.trash"}},
		{wizard.StepConfirmation, wizard.MethodApp, []string{"step.confirmation.logOut"}},
	} {
		for _, shared := range []bool{false, true} {
			h := newHost(t)
			h.Person.Set(wizard.FieldMethod, string(c.method))
			h.At(c.step)
			if shared {
				h.MakeShared()
			}
			h.show()
			words := h.words()
			if first := markup.Plain(h.text(c.keys[0])); strings.HasPrefix(words, first) != shared {
				t.Errorf("%s, shared %t: it does not begin with %q: %q", c.step, shared, first, words)
			}
			for _, key := range c.keys {
				if h.says(key) != shared {
					t.Errorf("%s, shared %t: %s is said: %t", c.step, shared, key, !shared)
				}
			}
		}
	}
}
