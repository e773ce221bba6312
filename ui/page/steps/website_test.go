package steps

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

func TestWebsiteOpensAndCopies(t *testing.T) {
	h, _ := open(t, wizard.StepWebsite)
	h.press("Open in my browser")
	if !h.Did("browse " + wizard.URLCreateAccount) {
		t.Error(h.Calls)
	}
	h.press("Copy address")
	if h.Copied.Reveal() != wizard.URLCreateAccount {
		t.Error("another address was copied")
	}
}

func TestWebsiteChecksALink(t *testing.T) {
	h, _ := open(t, wizard.StepWebsite)
	f := h.field(h.text("step.website.check.label"))
	for link, want := range map[string]string{
		"https://myaccount.uscis.gov/create-account": "link.verdict.official",
		"https://egov.uscis.gov/":                    "link.verdict.other",
		"https://uscis.gov.example.com/login":        "link.verdict.fake",
		"rosa":                                       "link.verdict.none",
	} {
		h.typeInto(f, link)
		h.key(fyne.KeyReturn)
		if !h.says(want) || h.Did("next") {
			t.Errorf("%s: want %s, the page says %q", link, want, h.words())
		}
	}
	h.typeInto(f, "https://uscis.gov.example.com/login2")
	if h.says("link.verdict.none") || h.says("link.verdict.fake") {
		t.Error("an old verdict stands under another link")
	}
	h.typeInto(f, "")
	h.press("Check")
	if !h.says("problem.linkEmpty") || h.Focused != f.Focusable() {
		t.Error("nothing typed is said at the field")
	}
}

func TestWebsiteOnASharedComputer(t *testing.T) {
	h, _ := open(t, wizard.StepWebsite)
	if h.says("step.website.private") {
		t.Error("an own computer needs no private window")
	}
	h.MakeShared()
	if !pagetest.Says(h.Host, h.show().Body, "step.website.private") {
		t.Error("a shared one does")
	}
}
