package page

import (
	"testing"

	"fyne.io/fyne/v2"

	"waypost/wizard"
)

func TestWebsiteOpensAndCopies(t *testing.T) {
	h, p := open(t, wizard.StepWebsite)
	press(t, p.Body, "Open in my browser")
	if !h.did("browse " + wizard.URLCreateAccount) {
		t.Error(h.calls)
	}
	press(t, p.Body, "Copy address")
	if h.copied.Reveal() != wizard.URLCreateAccount {
		t.Error("another address was copied")
	}
}

func TestWebsiteChecksALink(t *testing.T) {
	h, p := open(t, wizard.StepWebsite)
	f := field(t, p.Body, h.kit.Text.T("step.website.check.label"))
	for link, want := range map[string]string{
		"https://myaccount.uscis.gov/create-account": "link.verdict.official",
		"https://egov.uscis.gov/":                    "link.verdict.other",
		"https://uscis.gov.example.com/login":        "link.verdict.fake",
		"rosa":                                       "link.verdict.none",
	} {
		typeInto(t, h, f, link)
		key(h, fyne.KeyReturn)
		if !says(h, p.Body, want) || h.did("next") {
			t.Errorf("%s: want %s, the page says %q", link, want, words(p.Body))
		}
	}
	typeInto(t, h, f, "https://uscis.gov.example.com/login2")
	if says(h, p.Body, "link.verdict.none") || says(h, p.Body, "link.verdict.fake") {
		t.Error("an old verdict stands under another link")
	}
	typeInto(t, h, f, "")
	press(t, p.Body, "Check")
	if !says(h, p.Body, "problem.linkEmpty") || h.focused != f.Focusable() {
		t.Error("nothing typed is said at the field")
	}
}

func TestWebsiteOnASharedComputer(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepWebsite)
	if says(h, Build(h, Step).Body, "step.website.private") {
		t.Error("an own computer needs no private window")
	}
	if !says(h, Build(h.shared(), Step).Body, "step.website.private") {
		t.Error("a shared one does")
	}
}
