package lock

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestUnlock(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	if err := h.Store.SetPassphrase(t.Context(), secure.NewSecret(pagetest.Passphrase)); err != nil {
		t.Fatal(err)
	}
	h.Store.Lock()
	p := h.Show(NewUnlock(ports))
	f := pagetest.Field(t, p.Body, "Your passphrase")
	pagetest.Key(h, fyne.KeyReturn)
	if !pagetest.Says(h, p.Body, "problem.passphraseEmpty") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Type(t, h, f, "river-candle-mangO")
	pagetest.Key(h, fyne.KeyReturn)
	if !pagetest.Says(h, p.Body, "error.wrongPassphrase.body") || h.Focused != f.Focusable() || h.Did("opened") {
		t.Error(pagetest.Words(p.Body), h.Calls)
	}
	pagetest.Type(t, h, f, pagetest.Passphrase)
	if pagetest.Says(h, p.Body, "error.wrongPassphrase.body") {
		t.Error("it still says that the passphrase is wrong")
	}
	pagetest.Key(h, fyne.KeyReturn)
	if !h.Did("opened") {
		t.Error(h.Calls, h.Failed)
	}
}

// A wrong passphrase is selected, so that typing replaces it, even after a rebuild.
func TestUnlockSelectsAWrongPassphrase(t *testing.T) {
	for name, look := range map[string]pagetest.Look{"same": {}, "dark": {Dark: true}, "small": {Compact: true}} {
		t.Run(name, func(t *testing.T) {
			h, ports, _ := newHost(t, pagetest.Look{})
			h.WorkErr = vault.ErrWrongPassphrase
			p := h.Show(NewUnlock(ports))
			pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), "no")
			pagetest.Key(h, fyne.KeyReturn)
			h.SetLook(look)
			f := pagetest.Field(t, h.Page.Body, "Your passphrase")
			f.Input.KeyDown(&fyne.KeyEvent{Name: fyne.KeyR})
			f.Input.TypedRune('r')
			if f.Text() != "r" {
				t.Errorf("%q", f.Text())
			}
		})
	}
}

// After too many wrong passphrases the store requires a wait, and the page counts it
// down.
func TestUnlockWaits(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.WorkErr = fmt.Errorf("%w: %w", vault.ErrWrongPassphrase, &people.WaitError{Until: h.Clock.Add(90 * time.Second)})
	p := h.Show(NewUnlock(ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), "no")
	pagetest.Key(h, fyne.KeyReturn)
	if !pagetest.Says(h, p.Body, "error.tooManyTries.long", "time", "1:30") {
		t.Error(pagetest.Words(p.Body))
	}
	h.WorkErr = nil
	h.Pass(61 * time.Second)
	if !strings.Contains(pagetest.Words(p.Body), h.Kit().Text.N("error.tooManyTries.body", 29)) {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Key(h, fyne.KeyReturn)
	if h.Failed != nil || h.Did("opened") {
		t.Error("it did not wait")
	}
	h.Pass(30 * time.Second)
	if strings.Contains(pagetest.Words(p.Body), "Too many") {
		t.Error("it waits on:", pagetest.Words(p.Body))
	}
}

// A visit opens with its own passphrase, and with no other.
func TestUnlockVisit(t *testing.T) {
	h, ports, g := newHost(t, pagetest.Look{})
	h.MakeShared()
	g.visit = h.KeepVisit(wizardtest.Rosa(h.Clock))
	p := h.Show(NewUnlock(ports))
	if p.Title != "Open your visit" {
		t.Error(p.Title)
	}
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), "no")
	pagetest.Key(h, fyne.KeyReturn)
	if !pagetest.Says(h, p.Body, "error.wrongPassphrase.body") || h.Did("opened") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), pagetest.Passphrase)
	pagetest.Key(h, fyne.KeyReturn)
	if !h.Did("opened") || !h.Store.Visits()[0].Open {
		t.Error(h.Calls, h.Failed)
	}
}

func TestUnlockTellsOfOtherTrouble(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.WorkErr = vault.ErrDamaged
	p := h.Show(NewUnlock(ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), pagetest.Passphrase)
	pagetest.Key(h, fyne.KeyReturn)
	if !errors.Is(h.Failed, vault.ErrDamaged) {
		t.Error(h.Failed)
	}
	pagetest.Press(t, pagetest.All(p), "I have only my sheet")
	if !h.Did("go lost") {
		t.Error(h.Calls)
	}
}

// A half-typed passphrase, whether it is visible, and the verdict on it survive a
// rebuild.
func TestUnlockRebuilds(t *testing.T) {
	for name, c := range map[string]struct {
		err   error // result of pressing Enter; nil: Enter was not pressed
		says  string
		args  []any
		shown bool
	}{
		"half typed": {},
		"shown":      {shown: true},
		"wrong":      {err: vault.ErrWrongPassphrase, says: "error.wrongPassphrase.body"},
		"too often": {
			err:  &people.WaitError{Until: time.Date(2026, time.May, 14, 11, 3, 30, 0, time.UTC)},
			says: "error.tooManyTries.long", args: []any{"time", "1:30"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			h, ports, _ := newHost(t, pagetest.Look{})
			p := h.Show(NewUnlock(ports))
			f := pagetest.Field(t, p.Body, "Your passphrase")
			pagetest.Type(t, h, f, "river-can")
			f.SetRevealed(c.shown)
			if c.err != nil {
				h.WorkErr = c.err
				pagetest.Key(h, fyne.KeyReturn)
			}
			pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
				f := pagetest.Field(t, p.Body, h.Kit().Text.T("page.unlock.label"))
				if f.Text() != "river-can" || f.Revealed() != c.shown {
					t.Errorf("%q, shown %t", f.Text(), f.Revealed())
				}
				for _, key := range []string{"error.wrongPassphrase.body", "error.tooManyTries.long"} {
					if pagetest.Says(h, p.Body, key, c.args...) != (key == c.says) {
						t.Errorf("%s: %s", key, pagetest.Words(p.Body))
					}
				}
			})
			u := h.Screen.(*unlock)
			pagetest.CheckClosed(t, h)
			if !u.passphrase.Text().Empty() {
				t.Error("a closed page keeps the passphrase")
			}
		})
	}
}

// The result of an attempt appears even if the page was rebuilt meanwhile.
func TestUnlockWhileRebuilt(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Hold, h.WorkErr = true, vault.ErrWrongPassphrase
	p := h.Show(NewUnlock(ports))
	pagetest.Type(t, h, pagetest.Field(t, p.Body, "Your passphrase"), "no")
	pagetest.Key(h, fyne.KeyReturn)
	h.SetLook(pagetest.Look{Lang: "es", Dark: true})
	h.Finish()
	if !pagetest.Says(h, h.Page.Body, "error.wrongPassphrase.body") {
		t.Error(pagetest.Words(h.Page.Body))
	}
}
