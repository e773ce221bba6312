package home

import (
	"strings"
	"testing"
	"time"

	"waypost/ui/page/pagetest"
	"waypost/wizard"
	"waypost/wizard/wizardtest"
)

// Two people of the same name are told apart by the start of their email; nobody
// else's email is shown.
func TestNamesakesAreToldApart(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	for _, email := range []string{"rosa.delgado@example.com", "rosita1990@example.org"} {
		j := wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock)
		j.Set(wizard.FieldEmail, email)
		h.Keep(j)
	}
	linh := wizardtest.Someone("Linh Tran", wizard.StepMethod, h.Clock)
	linh.Set(wizard.FieldEmail, "linh@example.com")
	h.Keep(linh)
	p := h.Show(NewHome(ports))
	words := pagetest.Words(p.Body)
	for _, start := range []string{"rosa.delgado@…", "rosita1990@…"} {
		if !strings.Contains(words, start) {
			t.Errorf("no %s: %s", start, words)
		}
	}
	if strings.Contains(words, "linh@") {
		t.Error("an email is shown that nobody needs:", words)
	}
}

// The list says how many steps are done, wherever the person looked last.
func TestProgressIsWhatIsDone(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	j := wizardtest.Rosa(h.Clock)
	wizardtest.GoTo(t, j, wizard.StepSheet, h.Clock)
	j.GoTo(wizard.StepReady)
	h.Keep(j)
	if p := h.Show(NewHome(ports)); !pagetest.Says(h, p.Body, "common.allDone", "total", wizard.NumberedSteps) {
		t.Error(pagetest.Words(p.Body))
	}
}

func TestVisitsHaveColourAndNumber(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	var ids []string
	for range 3 {
		ids = append(ids, h.KeepVisit(wizardtest.Rosa(h.Clock)))
	}
	p := h.Show(NewHome(ports))
	for n, color := range []string{"blue", "orange", "green"} {
		if !pagetest.Says(h, p.Body, "visit.name", "color", h.Kit().Text.T("visit.color."+color), "n", n+1) {
			t.Errorf("visit %d: %s", n+1, pagetest.Words(p.Body))
		}
	}
	if pagetest.Says(h, p.Body, "page.home.eraseLeft") {
		t.Error("nothing was left behind yet")
	}
	h.Clock = h.Clock.Add(25 * time.Hour)
	p = h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, h.Kit().Text.T("page.home.eraseLeft"))
	if !h.Did("erase visits " + strings.Join(ids, " ")) {
		t.Error(h.Calls)
	}
}

// The next person on a shared computer chooses their language first; what they
// typed stays.
func TestNextPersonChoosesTheirLanguage(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewName(ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Name"), "Rosa")
	pagetest.Press(t, p.Body, "Español")
	if !h.Did("language es") {
		t.Fatal(h.Calls)
	}
	if f := pagetest.Field(t, h.Page.Body, h.Kit().Text.T("page.name.label")); f.Text() != "Rosa" {
		t.Errorf("%q", f.Text())
	}
}
