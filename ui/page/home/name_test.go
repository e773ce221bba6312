package home

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestNamePage(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	p := h.Show(NewName(ports))
	f := pagetest.Field(t, p.Body, "Name")
	pagetest.Key(h, fyne.KeyReturn)
	if !pagetest.Says(h, p.Body, "problem.nameEmpty") || h.Focused != f.Focusable() {
		t.Error("a name is needed, and the focus goes there")
	}
	pagetest.Type(t, h, f, "Rosa Delgado")
	if pagetest.Says(h, p.Body, "problem.nameUsed") {
		t.Error("it speaks before the person is done")
	}
	h.Focus(p.Primary)
	if !pagetest.Says(h, p.Body, "problem.nameUsed") {
		t.Error("two people of one name are worth a word:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Both")
	pagetest.Press(t, p.Primary, "Next")
	if !h.Did("add Rosa Delgado") {
		t.Fatal("advice keeps nobody:", h.Calls)
	}
	if got := d.added.Text(wizard.FieldSheetLanguage); got != "es,en" {
		t.Error(got)
	}
}

func TestNamePageKeepsWhatWasTyped(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{Lang: "es"})
	p := h.Show(NewName(ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Nombre"), "Rosa")
	p = h.Show(NewName(ports)) // the person has been on another page
	if got := pagetest.Field(t, p.Body, "Nombre").Text(); got != "Rosa" {
		t.Errorf("%q", got)
	}
	if got := d.draft.Text(wizard.FieldSheetLanguage); got != "es" {
		t.Error("the sheet speaks the window's language:", got)
	}
}

// A half-typed name, the verdict on it, and the chosen language survive a rebuild.
func TestNamePageRebuilds(t *testing.T) {
	for name, c := range map[string]struct {
		typed string
		act   func(h *pagetest.Host)
		says  string // a text key, "" for nothing
	}{
		"half typed": {typed: "Ros", act: func(*pagetest.Host) {}},
		"empty":      {act: func(h *pagetest.Host) { h.Page.Primary.Press() }, says: "problem.nameEmpty"},
		"taken":      {typed: "Rosa Delgado", act: func(h *pagetest.Host) { h.Focus(h.Page.Primary) }, says: "problem.nameUsed"},
	} {
		t.Run(name, func(t *testing.T) {
			h, ports, d := newHost(t, pagetest.Look{})
			h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
			p := h.Show(NewName(ports))
			pagetest.Press(t, p.Body, "Both")
			pagetest.Type(t, h, pagetest.Field(t, p.Body, "Name"), c.typed)
			c.act(h)
			pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
				f := pagetest.Field(t, p.Body, h.Kit().Text.T("page.name.label"))
				if f.Text() != c.typed || d.draft.Text(wizard.FieldName) != c.typed {
					t.Errorf("%q stands there, %q is kept", f.Text(), d.draft.Text(wizard.FieldName))
				}
				for _, key := range []string{"problem.nameEmpty", "problem.nameUsed"} {
					if pagetest.Says(h, p.Body, key) != (key == c.says) {
						t.Errorf("%s: %s", key, pagetest.Words(p.Body))
					}
				}
				both := h.Kit().Text.T("language.both")
				pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", both))
			})
			pagetest.CheckClosed(t, h)
		})
	}
}

// If the person says that the account is for a child, that is accepted and saved.
func TestNameOfAChild(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	p := h.Show(NewName(ports))
	pagetest.Press(t, p.Body, h.Kit().Text.T("page.name.child.tick"))
	h.Rebuild()
	if !d.Draft().Is(wizard.FieldChild, wizard.Yes) {
		t.Error("it is not kept")
	}
}
