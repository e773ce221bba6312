package home

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// In a household, the list shows everybody's email, which also distinguishes two people
// of the same name, and warns if two of them use the same one.
func TestFamilySeesEmails(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	keep := func(name, email string) {
		j := wizardtest.Someone(name, wizard.StepMethod, h.Clock)
		j.Set(wizard.FieldEmail, email)
		h.Keep(j)
	}
	keep("Rosa Delgado", "rosa.delgado@example.com")
	p := h.Show(NewHome(ports))
	if pagetest.Says(h, p.Body, "page.home.each") || strings.Contains(pagetest.Words(p.Body), "rosa.delgado@") {
		t.Error("one person is no family:", pagetest.Words(p.Body))
	}
	child := wizardtest.Someone("Luz Delgado", wizard.StepMethod, h.Clock)
	child.Set(wizard.FieldEmail, "luz@example.org")
	child.Tick(wizard.FieldChild, true)
	h.Keep(child)
	keep("Leo Delgado", "Rosa.Delgado@example.com")
	p = h.Show(NewHome(ports))
	words := pagetest.Words(p.Body)
	for _, email := range []string{"rosa.delgado@example.com", "luz@example.org"} {
		if !strings.Contains(words, email) {
			t.Errorf("no %s: %s", email, words)
		}
	}
	for name, want := range map[string]bool{"Rosa Delgado": true, "Leo Delgado": true, "Luz Delgado": false} {
		if pagetest.Says(h, p.Body, "page.home.sameEmail", "name", name) != want {
			t.Errorf("%s: %s", name, words)
		}
	}
	if !pagetest.Says(h, p.Body, "page.home.each") || strings.Count(words, h.Kit().Text.T("page.home.child")+" · luz@") != 1 {
		t.Error(words)
	}
}

// The list shows how many steps are done, whichever step the person looked at last.
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

// On a shared computer, the next person first chooses their language; a name typed before
// that is kept.
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
