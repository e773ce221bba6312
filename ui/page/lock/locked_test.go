package lock

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestLockedPageTellsNothing(t *testing.T) {
	h, ports, g := newHost(t, pagetest.Look{})
	h.At(wizard.StepBackup)
	g.after, g.waiting = 3*time.Minute, 6
	p := h.Show(NewLocked(ports))
	if p.Lead != "No one used it for 3 minutes. Your work is saved." {
		t.Error(p.Lead)
	}
	if !pagetest.Says(h, p.Body, "page.locked.waiting", "n", 6, "total", wizard.NumberedSteps) {
		t.Error(pagetest.Words(p.Body))
	}
	for _, secret := range []string{"Rosa", "rosa.delgado", "7K4M", wizardtest.Questions()[0][1]} {
		if strings.Contains(pagetest.Words(pagetest.All(p))+p.Title+p.Lead, secret) {
			t.Error("it tells", secret)
		}
	}
	pagetest.Press(t, p.Primary, "Unlock")
	if !h.Did("unlock") {
		t.Error(h.Calls)
	}
}

// If the window was locked by hand, the page says so. Unlocking asks for the passphrase
// if there is one.
func TestLockedByHand(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = nil
	p := h.Show(NewLocked(ports))
	if p.Lead != "You locked it. Your work is saved." {
		t.Error(p.Lead)
	}
	pagetest.Press(t, p.Primary, "Unlock")
	if !h.Did("unlock") {
		t.Error(h.Calls)
	}
}

// On a shared computer, the next person can start although somebody else's session is
// locked.
func TestLockedShared(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	if p := h.Show(NewLocked(ports)); len(p.Start) > 0 {
		t.Error("a way around the lock of one's own computer")
	}
	h.MakeShared()
	p := h.Show(NewLocked(ports))
	pagetest.Press(t, pagetest.All(p), h.Kit().Text.T("page.locked.others"))
	if !h.Did("home") {
		t.Error(h.Calls)
	}
}

// While something is still being saved, the page does not say that everything is saved.
func TestLockedSaving(t *testing.T) {
	for after, lead := range map[time.Duration]string{0: "page.locked.leadNowSaving", 3 * time.Minute: "page.locked.leadSaving"} {
		h, ports, g := newHost(t, pagetest.Look{})
		g.after, g.saving = after, true
		p := h.Show(NewLocked(ports))
		if p.Lead != leadOf(h, lead, after) || strings.Contains(p.Lead, "is saved") {
			t.Error(p.Lead)
		}
	}
}

// If something could not be saved, the page nowhere says that everything is saved.
func TestLockedUnsaved(t *testing.T) {
	for after, lead := range map[time.Duration]string{0: "page.locked.leadNowUnsaved", 3 * time.Minute: "page.locked.leadUnsaved"} {
		h, ports, g := newHost(t, pagetest.Look{})
		g.after, g.saveErr = after, vault.ErrDisk
		p := h.Show(NewLocked(ports))
		if p.Lead != leadOf(h, lead, after) || strings.Contains(p.Lead, "is saved") {
			t.Error(p.Lead)
		}
		if !pagetest.Says(h, p.Body, "page.locked.notSaved") || pagetest.Says(h, p.Body, "page.locked.hidden") {
			t.Error(pagetest.Words(p.Body))
		}
	}
}

func TestLockedRebuilds(t *testing.T) {
	h, ports, g := newHost(t, pagetest.Look{})
	g.waiting, g.saveErr = 6, vault.ErrRefused
	h.Show(NewLocked(ports))
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		for _, key := range []string{"page.locked.waiting", "page.locked.notSaved"} {
			if !pagetest.Says(h, p.Body, key, "n", 6, "total", wizard.NumberedSteps) {
				t.Errorf("%s: %s", key, pagetest.Words(p.Body))
			}
		}
	})
	pagetest.CheckClosed(t, h)
}

// The lock says whom it keeps out, and does not claim more than it can do.
func TestLockedSaysWhatItProtectsFrom(t *testing.T) {
	for _, c := range []struct {
		name         string
		asks, shared bool
		key          string
	}{
		{"the keychain", false, false, "page.locked.curtain"},
		{"the system asks", true, false, "page.locked.system"},
		{"a visit", false, true, "page.locked.visit"},
	} {
		h, ports, g := newHost(t, pagetest.Look{})
		g.asks = c.asks
		if c.shared {
			h.MakeShared()
		}
		if p := h.Show(NewLocked(ports)); !pagetest.Says(h, p.Body, c.key) {
			t.Errorf("%s: %s", c.name, pagetest.Words(p.Body))
		}
	}
}

// leadOf returns the text of the lead, including the idle minutes if there were any.
func leadOf(h *pagetest.Host, key string, after time.Duration) string {
	if after == 0 {
		return h.Kit().Text.T(key)
	}
	return h.Kit().Text.N(key, int(after/time.Minute))
}
