package lock

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/theme"
)

// longest has the length of the longest possible passphrase of six words.
const longest = "schnapps-chipmunk-blackbird-sandstone-whirlwind-crossroad"

// A generated passphrase is shown completely, word by word, with the request to write it
// down: in a window of every size, and only as long as it is the typed one.
func TestPassphraseIsToBeWrittenDown(t *testing.T) {
	for name, look := range pagetest.Looks() {
		t.Run(name, func(t *testing.T) {
			h, ports, _ := newHost(t, look)
			p := h.Show(NewVisitPassphrase(ports))
			if pagetest.Says(h, p.Body, "page.makePassphrase.paper") {
				t.Error("nothing was made yet")
			}
			pagetest.Press(t, p.Body, h.Kit().Text.T("page.makePassphrase.make"))
			made := pagetest.Field(t, p.Body, h.Kit().Text.T("page.makePassphrase.label")).Text()
			check := func(t *testing.T, p *page.Page) {
				if !pagetest.Says(h, p.Body, "page.makePassphrase.paper") || !readsWords(p, made) {
					t.Error("it is not to be written down:", pagetest.Words(p.Body))
				}
			}
			check(t, p)
			pagetest.CheckRebuilds(t, h, check)
			pagetest.CheckFits(t, h.Page)
			h.Page.Hide()
			if readsWords(h.Page, made) {
				t.Error("Esc leaves it shown")
			}
			pagetest.Type(t, h, pagetest.Field(t, h.Page.Body, h.Kit().Text.T("page.makePassphrase.label")), "another one")
			if pagetest.Says(h, h.Page.Body, "page.makePassphrase.paper") {
				t.Error("another passphrase was typed")
			}
		})
	}
}

// readsWords reports whether a page shows every word of a passphrase.
func readsWords(p *page.Page, passphrase string) bool {
	words := pagetest.Words(p.Body)
	for _, word := range strings.Split(passphrase, "-") {
		if !strings.Contains(words, word) {
			return false
		}
	}
	return true
}

// The longest passphrase fits into its field beside the reveal button.
func TestPassphraseFitsItsField(t *testing.T) {
	for name, look := range pagetest.Looks() {
		h, ports, _ := newHost(t, look)
		f := NewMakePassphrase(ports).(*passphraseForm)
		h.Show(f)
		f.first.SetText(secure.NewSecret(longest))
		h.Rebuild()
		k := h.Kit()
		wide := k.Prose.Line(theme.Field(), k.Tokens.Ink, longest).Natural()
		if room := f.firstField.Input.Size().Width - theme.Space16; room < wide {
			t.Errorf("%s: %.0f of %.0f", name, room, wide)
		}
	}
}
