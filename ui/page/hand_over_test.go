package page

import (
	"strings"
	"testing"
	"time"

	"waypost/secure/vault"
	"waypost/wizard"
)

// erased is an erasing of everything that Rosa has.
func erased() Erasure {
	r := vault.Receipt{Files: []string{"identity.age", "items.age"}, Remain: []vault.Trace{vault.TraceDisk, vault.TraceMemory}}
	for item := range rosa(time.Unix(1e9, 0)).Items() {
		r.Gone = append(r.Gone, item)
	}
	return Erasure{Done: true, Receipt: r}
}

// Each box of the list of what to close has to be ticked.
func TestLeaveAsksForEachThing(t *testing.T) {
	h := newHost(t, look{}).shared()
	h.journey = rosaAt(h)
	p := leavePage(h)
	show(h, p)
	for range 4 {
		press(t, p.Primary, "Next: erase")
		if h.did("go handOver") || !says(h, p.Body, "problem.leaveMissing") {
			t.Fatal("it went on:", words(p.Body))
		}
		h.focused.(interface{ Press() }).Press()
		p = leavePage(h) // as after another language: what is ticked stays
		show(h, p)
	}
	press(t, p.Primary, "Next: erase")
	if !h.did("go handOver") {
		t.Error(h.calls)
	}
}

// Page 13b erases only when the person has the sheet and was able to log in.
func TestHandOver(t *testing.T) {
	h := newHost(t, look{}).shared()
	h.journey = rosaAt(h)
	p := handOverPage(h)
	show(h, p)
	for range 2 {
		press(t, p.Primary, "Hand over and erase")
		if h.did("hand over") || !says(h, p.Body, "problem.ticksMissing") {
			t.Fatal("it erased:", words(p.Body))
		}
		h.focused.(interface{ Press() }).Press()
	}
	press(t, p.Primary, "Hand over and erase")
	if !h.did("hand over") {
		t.Error(h.calls)
	}
	press(t, p.Body, "Save PDF")
	if len(h.asked) == 0 || h.asked[0].Title != h.kit.Text.T("page.stick.title") {
		t.Error(h.asked)
	}
}

// Who gets codes by email has no app to keep.
func TestHandOverWithoutApp(t *testing.T) {
	h := newHost(t, look{}).shared()
	h.journey = rosaAt(h)
	h.journey.Set(wizard.FieldMethod, string(wizard.MethodEmail))
	p := handOverPage(h)
	if got := words(p.Body); strings.Contains(got, "app on your phone") || strings.Contains(got, "from my phone") {
		t.Error(got)
	}
}

// The receipt names what was there, what cannot be erased, and nothing else.
func TestReceipt(t *testing.T) {
	h := newHost(t, look{}).shared()
	h.erasure = erased()
	p := receiptPage(h)
	show(h, p)
	for _, key := range []string{"person", "key", "backup", "answers", "password", "copied", "may.pdf", "may.browser", "may.printer", "may.disk"} {
		if !says(h, p.Body, "page.receipt."+key) {
			t.Error("nothing of", key)
		}
	}
	if !strings.Contains(words(p.Body), h.kit.Text.N("page.receipt.files", 2)) || says(h, p.Body, "page.receipt.may.keychain") {
		t.Error(words(p.Body))
	}
	press(t, p.Primary, "Done")
	h.erasure = Erasure{Done: true, Receipt: vault.Receipt{Files: []string{"items.age"}}} // it stayed locked
	if got := words(receiptPage(h).Body); strings.Contains(got, "Backup code") {
		t.Error("it claims to know what was in it:", got)
	}
	h.erasure = Erasure{Err: vault.ErrRefused}
	press(t, receiptPage(h).Primary, "Try again")
	if !h.did("erased") || !h.did("erase again") {
		t.Error(h.calls)
	}
}
