package sheet

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard/people"
)

// copiesOf returns copies in every state, by the text key for each.
func copiesOf() map[string]vault.Copy {
	return map[string]vault.Copy{
		"page.copy.here":    {Path: "/home/clinic/one.pdf"},
		"page.copy.missing": {Path: "/home/clinic/gone", Err: fmt.Errorf("%w: %w", people.ErrCopyMissing, os.ErrNotExist)},
		"page.copy.changed": {Path: "/home/clinic/two.pdf", Err: people.ErrCopyChanged},
		"page.copy.kept":    {Path: "/home/clinic/three.pdf", Err: errors.Join(people.ErrReadOnly, os.ErrPermission)},
	}
}

// The hand-over lists every copy before it erases anything. Afterwards, the receipt says
// which copies were erased, and which were not and why.
func TestCopiesAreNamed(t *testing.T) {
	for key, c := range copiesOf() {
		h, ports, d := newHost(t, pagetest.Look{})
		h.MakeShared()
		d.copies = []vault.Copy{c}
		if body := h.Show(NewHandOver(ports)).Body; !pagetest.Says(h, body, key, "path", c.Path) {
			t.Errorf("the hand-over says nothing of %s: %s", key, pagetest.Words(body))
		}
		pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
			if !pagetest.Says(h, p.Body, key, "path", c.Path) {
				t.Errorf("a rebuild loses %s: %s", key, pagetest.Words(p.Body))
			}
		})
		d.erasure = session.Erasure{Done: true, Receipt: vault.Receipt{Copies: d.copies}}
		if body := h.Show(NewReceipt(ports)).Body; !pagetest.Says(h, body, key, "path", c.Path) {
			t.Errorf("the receipt says nothing of %s: %s", key, pagetest.Words(body))
		}
	}
}

// On the hand-over page a PDF cannot have a password, so it can only be saved on the
// person's own stick.
func TestHandOverSavesOnAStickAlone(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewHandOver(ports))
	h.Chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	pagetest.Press(t, p.Body, "Save PDF")
	h.Answer(true)
	if len(h.Asked) == 0 || h.Asked[0].Text != h.Kit().Text.T("page.stick.refused") {
		t.Fatal("it is not refused:", h.Asked)
	}
	h.Answer(false)
	if _, err := os.Stat(h.Chosen); err == nil || len(h.Asked) > 0 {
		t.Error("written to the shared disk:", err)
	}
}
