package vault

import (
	"errors"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// KDE's keychain stores the same as GNOME's.
func TestKWallet(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		keyringtest.KWallet(t)
		return func() Vault { return Keychain(t.TempDir(), rosa) }
	})
}

// The desktop asks for the wallet's password. The person closes the prompt, is asked
// again, and types it.
func TestKWalletLocked(t *testing.T) {
	s := keyringtest.KWallet(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "kept")
	press := s.LockWallet()
	if err := Available(t.Context()); !errors.Is(err, ErrLocked) {
		t.Errorf("available: %v", err)
	}
	go press("Escape")
	if _, err := v.Get(t.Context(), "code"); !errors.Is(err, ErrLocked) {
		t.Errorf("cancelled: %v", err)
	}
	go press("t", "e", "s", "t", "Return")
	wantValue(t, v, "code", "kept")
	mustSet(t, v, "code", "new")
}

// KWallet writes to the disk later than it says. If it is killed, what it had not written
// is missing, rather than empty; everything else is there.
func TestKWalletKilled(t *testing.T) {
	s := keyringtest.KWallet(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "kept")
	s.LockWallet()
	s.Kill()
	wantFault(t, t.Context, ErrUnavailable)
	s.OpenWallet()
	mustSet(t, v, "answer 1", "lost")
	s.Kill()
	s.OpenWallet()
	wantValue(t, v, "code", "kept")
	if got, err := v.Get(t.Context(), "answer 1"); !errors.Is(err, ErrNotFound) {
		t.Errorf("answer 1: %d bytes, %v", len(got.Reveal()), err)
	}
	if err := v.Set(t.Context(), "answer 1", secure.NewSecret("again")); err != nil {
		t.Error(err)
	}
	wantValue(t, v, "answer 1", "again")
}
