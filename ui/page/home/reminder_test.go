package home

import (
	"testing"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Due reminders appear on home, unobtrusively, but never on a shared computer.
func TestHomeReminds(t *testing.T) {
	for _, shared := range []bool{false, true} {
		h, ports, _ := newHost(t, pagetest.Look{})
		j := wizardtest.RosaAt(wizard.StepSheet, h.Clock.AddDate(0, -4, 0), nil)
		j.Mark(wizard.SheetPrinted, h.Clock.AddDate(0, -4, 0))
		j.Next(h.Clock.AddDate(0, -4, 0))
		h.Keep(j)
		if shared {
			h.MakeShared()
		}
		p := h.Show(NewHome(ports))
		if pagetest.Says(h, p.Body, "page.person.remind.login.text") == shared {
			t.Errorf("shared %t: %s", shared, pagetest.Words(p.Body))
		}
	}
}
