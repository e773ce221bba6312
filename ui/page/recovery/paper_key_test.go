package recovery

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestOnlyTheSheet(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	key, _ := h.Person.Key()
	h.Person = nil
	p := h.Show(New(page.Situation(wizard.SituationSheet), ports))
	pagetest.Press(t, p.Body, "Use this key")
	if !pagetest.Says(h, p.Body, "problem.keyEmpty") {
		t.Error(pagetest.Words(p.Body))
	}
	f := pagetest.Field(t, p.Body, "The key on your sheet")
	pagetest.Type(t, h, f, "318 204")
	pagetest.Press(t, p.Body, "Use this key")
	if !pagetest.Says(h, p.Body, "problem.keyForm") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Type(t, h, f, "krsx g5ba onuw o3tq n5zx i2lo")
	pagetest.Press(t, p.Body, "Use this key")
	code := key.Code(h.Clock)
	shown := func(p *page.Page) bool { return strings.Contains(pagetest.Words(p.Body), code[:3]+" "+code[3:]) }
	if !shown(p) || f.Text() != "" {
		t.Error("no login code:", pagetest.Words(p.Body))
	}
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if !shown(p) {
			t.Error("the code hides:", pagetest.Words(p.Body))
		}
	})
	pagetest.Press(t, h.Page.Primary, "Go on here")
	draftKey, ok := d.draft.Key()
	if !h.Did("go name") || !d.draft.Existing() || !ok || !draftKey.Secret.Equal(key.Secret) {
		t.Error("the key does not come along:", h.Calls)
	}
	pagetest.CheckClosed(t, h)
	d.locked = true
	if p := h.Show(New(page.Situation(wizard.SituationSheet), ports)); p.Primary.Label() != "Done" {
		t.Error("somebody is added behind the lock:", p.Primary.Label())
	}
}

func TestPhotoOfTheSheet(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	key, _ := h.Person.Key()
	h.Person = nil
	p := h.Show(New(page.Situation(wizard.SituationSheet), ports))
	h.Chosen = pagetest.SquareCode(t, "https://example.com/")
	pagetest.Press(t, p.Body, "Use a photo")
	if !pagetest.Says(h, p.Body, "step.sheet.check.none") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Chosen = pagetest.SquareCode(t, key.URI())
	pagetest.Press(t, p.Body, "Use a photo")
	code := key.Code(h.Clock)
	if words := pagetest.Words(p.Body); !strings.Contains(words, code[:3]+" "+code[3:]) || !strings.Contains(words, h.Kit().Text.N("page.picture.title", 1)) {
		t.Error("no code, or no word about the photo that is left:", words)
	}
}

// A key read from a sheet is kept while the window is locked, as part of the page's
// input.
func TestPaperKeyResumes(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = nil
	p := h.Show(New(page.Situation(wizard.SituationSheet), ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "The key on your sheet"), wizardtest.Key)
	pagetest.Press(t, p.Body, "Use this key")
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "The key on your sheet"), "KRSX")
	p = h.Reopen(New(page.Situation(wizard.SituationSheet), ports))
	if pagetest.Field(t, p.Body, "The key on your sheet").Text() != "KRSX" {
		t.Error("what was typed is gone")
	}
	pagetest.Find(t, p.Body, "Press to show")
}
