package home

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestHomeMenuRenames(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Keep(wizardtest.Someone("Linh Tran", wizard.StepEmail, h.Clock))
	h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	p := h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "More for Rosa Delgado")
	pagetest.Key(h, fyne.KeyDown) // moves to the first line
	pagetest.Key(h, fyne.KeyReturn)
	if h.Over == nil {
		t.Fatal("no question for the new name")
	}
	f := pagetest.Field(t, h.Over, "Name")
	if f.Text() != "Rosa Delgado" {
		t.Errorf("%q", f.Text())
	}
	pagetest.Type(t, h, f, "")
	pagetest.Press(t, h.Over, "Change it")
	if !pagetest.Says(h, h.Over, "problem.nameEmpty") {
		t.Error("a name is needed:", pagetest.Words(h.Over))
	}
	pagetest.Type(t, h, f, "Rosa Maria Delgado")
	pagetest.Press(t, h.Over, "Change it")
	if h.Over != nil || h.Failed != nil {
		t.Fatal("still asking", h.Failed)
	}
	if !strings.Contains(pagetest.Words(p.Body), "Rosa Maria Delgado") {
		t.Error("the row shows the old name:", pagetest.Words(p.Body))
	}
	if s := h.Store.Summaries(t.Context()); s[1].Name != "Rosa Maria Delgado" {
		t.Error("not kept:", s[1].Name)
	}
}

// On a computer that is not shared, a person can be moved to another kind of vault; on a
// shared one there is no other kind.
func TestHomeMenuMoves(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	id := h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	p := h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "More for Rosa Delgado")
	pagetest.Key(h, fyne.KeyDown)
	pagetest.Key(h, fyne.KeyDown)
	pagetest.Key(h, fyne.KeyReturn)
	if !h.Did("move " + id) {
		t.Error(h.Calls)
	}
	h.MakeShared()
	p = h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "More for Rosa Delgado")
	menu := h.Window.Canvas().Overlays().Top()
	if pagetest.Says(h, menu, "page.home.move") || !pagetest.Says(h, menu, "page.home.rename") {
		t.Error(pagetest.Words(menu))
	}
}

// A new name appears even if the page was redrawn while it was being saved.
func TestHomeRenamesWhileRebuilt(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	p := h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "More for Rosa Delgado")
	pagetest.Key(h, fyne.KeyDown)
	pagetest.Key(h, fyne.KeyReturn)
	pagetest.Type(t, h, pagetest.Field(t, h.Over, "Name"), "Rosa Maria")
	h.Hold = true
	pagetest.Press(t, h.Over, "Change it")
	h.SetLook(pagetest.Look{Dark: true})
	h.Finish() // the saving
	h.Finish() // the reading back
	if got := pagetest.Words(h.Page.Body); !strings.Contains(got, "Rosa Maria") || h.Over != nil {
		t.Error(got)
	}
}
