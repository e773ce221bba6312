package sheet

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// erased returns the result of erasing everything that Rosa has.
func erased() session.Erasure {
	r := vault.Receipt{Files: []string{"identity.age", "items.age"}, Remain: []vault.Trace{vault.TraceDisk, vault.TraceMemory}}
	for item := range wizardtest.Rosa(time.Unix(1e9, 0)).Items() {
		r.Gone = append(r.Gone, item)
	}
	return session.Erasure{Done: true, Receipt: r}
}

// The receipt has a name for each item that a person may have.
func TestReceiptNamesEveryItem(t *testing.T) {
	h, _, _ := newHost(t, pagetest.Look{})
	nothing := goneWords(h.Kit(), vault.Receipt{})
	for _, item := range wizard.ItemNames() {
		if named := goneWords(h.Kit(), vault.Receipt{Gone: []vault.Item{item}}); len(named) != len(nothing)+1 {
			t.Errorf("the receipt does not name the erased item %q: see goneThings", item)
		}
	}
}

// All boxes of the list of what to close must be ticked.
func TestLeaveAsksForEachThing(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewLeave(ports))
	for range 5 {
		pagetest.Press(t, p.Primary, "Next: erase")
		if h.Did("go handOver") || !pagetest.Says(h, p.Body, "problem.leaveMissing") {
			t.Fatal("it went on:", pagetest.Words(p.Body))
		}
		h.Focused.(interface{ Press() }).Press()
		p = h.Show(NewLeave(ports)) // the person has been on another page; the ticks are kept
	}
	pagetest.Press(t, p.Primary, "Next: erase")
	if !h.Did("go handOver") {
		t.Error(h.Calls)
	}
}

// Ticked boxes, and the message about the others, survive a rebuild.
func TestLeaveRebuilds(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewLeave(ports))
	pagetest.Press(t, p.Body, h.Kit().Text.T("label.unticked", "what", h.Kit().Text.T("page.leave.mail")))
	pagetest.Press(t, p.Primary, "Next: erase")
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		ticked(t, h, p, "page.leave.mail")
		unticked(t, h, p, "page.leave.log", "page.leave.file", "page.leave.picture", "page.leave.browser")
		if !pagetest.Says(h, p.Body, "problem.leaveMissing") {
			t.Error(pagetest.Words(p.Body))
		}
	})
	pagetest.CheckClosed(t, h)
}

// ticked and unticked fail unless the boxes with some text keys are in that state.
func ticked(t *testing.T, h *pagetest.Host, p *page.Page, keys ...string) {
	t.Helper()
	for _, key := range keys {
		pagetest.Find(t, p.Body, h.Kit().Text.T("label.ticked", "what", h.Kit().Text.T(key)))
	}
}

func unticked(t *testing.T, h *pagetest.Host, p *page.Page, keys ...string) {
	t.Helper()
	for _, key := range keys {
		pagetest.Find(t, p.Body, h.Kit().Text.T("label.unticked", "what", h.Kit().Text.T(key)))
	}
}

// Page 13b erases only if the person has the sheet and has been able to log in.
func TestHandOver(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewHandOver(ports))
	for range 2 {
		pagetest.Press(t, p.Primary, "Hand over and erase")
		if h.Did("hand over") || !pagetest.Says(h, p.Body, "problem.ticksMissing") {
			t.Fatal("it erased:", pagetest.Words(p.Body))
		}
		h.Focused.(interface{ Press() }).Press()
	}
	pagetest.Press(t, p.Primary, "Hand over and erase")
	if !h.Did("hand over") {
		t.Error(h.Calls)
	}
	pagetest.Press(t, p.Body, "Save PDF")
	if len(h.Asked) == 0 || h.Asked[0].Title != h.Kit().Text.T("page.stick.title") {
		t.Error(h.Asked)
	}
}

// A person who gets codes by email is not told to keep an app.
func TestHandOverWithoutApp(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	h.Person.Set(wizard.FieldMethod, string(wizard.MethodEmail))
	p := h.Show(NewHandOver(ports))
	if got := pagetest.Words(p.Body); strings.Contains(got, "app on your phone") || strings.Contains(got, "from my phone") {
		t.Error(got)
	}
}

// Ticked boxes, and when the sheet was last saved, survive a rebuild.
func TestHandOverRebuilds(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewHandOver(ports))
	pagetest.Press(t, p.Body, h.Kit().Text.T("label.unticked", "what", h.Kit().Text.T("page.erase.tick1")))
	pagetest.Press(t, p.Primary, "Hand over and erase")
	h.Hold, h.WorkErr = true, vault.ErrRefused
	p.Print()
	h.SetLook(pagetest.Look{Dark: true})
	h.Finish()
	h.Hold, h.WorkErr = false, nil
	h.SetLook(pagetest.Look{})
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		ticked(t, h, p, "page.erase.tick1")
		unticked(t, h, p, "page.erase.tick2")
		for _, key := range []string{"problem.ticksMissing", "error.noPrinter.body"} {
			if !pagetest.Says(h, p.Body, key) {
				t.Errorf("nothing of %s: %s", key, pagetest.Words(p.Body))
			}
		}
	})
	pagetest.CheckClosed(t, h)
}

// The receipt lists what there was and what cannot be erased, and nothing else.
func TestReceipt(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	h.MakeShared()
	d.erasure = erased()
	p := h.Show(NewReceipt(ports))
	for _, key := range []string{"person", "key", "backup", "answers", "password", "copied", "may.pdf", "may.picture", "may.browser", "may.printer", "may.disk"} {
		if !pagetest.Says(h, p.Body, "page.receipt."+key) {
			t.Error("nothing of", key)
		}
	}
	if !strings.Contains(pagetest.Words(p.Body), h.Kit().Text.N("page.receipt.files", 2)) || pagetest.Says(h, p.Body, "page.receipt.may.keychain") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Primary, "Done")
	d.erasure = session.Erasure{Done: true, Receipt: vault.Receipt{Files: []string{"items.age"}}} // it stayed locked
	if got := pagetest.Words(h.Show(NewReceipt(ports)).Body); strings.Contains(got, "Backup code") {
		t.Error("it claims to know what was in it:", got)
	}
	d.erasure = session.Erasure{Err: vault.ErrRefused}
	pagetest.Press(t, h.Show(NewReceipt(ports)).Primary, "Try again")
	if !h.Did("ended") || !h.Did("erase again") {
		t.Error(h.Calls)
	}
}

// The receipt, or the error that stopped the erasing, survives a rebuild.
func TestReceiptRebuilds(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	h.MakeShared()
	for _, c := range []struct {
		erasure session.Erasure
		title   string
	}{
		{session.Erasure{}, "page.receipt.busy"},
		{session.Erasure{Err: vault.ErrRefused}, "error.erase.title"},
		{erased(), "page.receipt.title"},
	} {
		d.erasure = c.erasure
		h.Show(NewReceipt(ports))
		pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
			if p.Title != h.Kit().Text.T(c.title) {
				t.Errorf("%q, want %s", p.Title, c.title)
			}
		})
		pagetest.CheckClosed(t, h)
	}
}
