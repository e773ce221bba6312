package recovery

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// A person who looked at the backup code is asked on every way out whether they used it.
// If they say yes, the code is erased and the sheet counts as outdated.
func TestUsedBackupCode(t *testing.T) {
	for _, s := range wizard.Situations() {
		if !s.Offered(wizard.OfferBackup) {
			continue
		}
		h, _, p := at(t, s.ID, byText()...)
		h.Person.Mark(wizard.SheetPrinted, h.Clock)
		p.Back()
		if len(h.Asked) > 0 || !h.Did("back") {
			t.Fatalf("%s: asked unseen", s.ID)
		}
		pagetest.Press(t, p.Body, "Show")
		p.Back()
		h.Answer(false)
		if h.Person.Value(wizard.FieldBackup).Empty() {
			t.Fatalf("%s: not used, and void", s.ID)
		}
		p.Back()
		h.Answer(true)
		j := h.Person
		if j.Step().ID != wizard.StepMethod || !j.Is(wizard.FieldBackupVoid, wizard.Yes) || j.When(wizard.SheetOlder).IsZero() {
			t.Errorf("%s: at %s", s.ID, j.Step().ID)
		}
		for item, value := range j.Items() {
			if strings.Contains(value.Reveal(), wizardtest.BackupCode) {
				t.Errorf("%s: %s keeps the used code", s.ID, item)
			}
		}
	}
}
