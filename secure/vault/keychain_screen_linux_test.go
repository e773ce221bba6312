package vault

import (
	"errors"
	"testing"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// lockedWithScreen returns a vault in a real keyring that contains a code and was then
// locked, with a screen for its prompts.
func lockedWithScreen(t *testing.T) (v Vault, press func(keys ...string)) {
	t.Helper()
	s := keyringtest.Start(t)
	v = Keychain("", rosa)
	mustSet(t, v, "code", "kept")
	s.Kill()
	press = s.Prompter()
	s.Locked()
	if err := Available(t.Context()); !errors.Is(err, ErrLocked) {
		t.Fatalf("available: %v", err)
	}
	return v, press
}

// The desktop asks for the keyring's password, and the person types it.
func TestLockedAndOpened(t *testing.T) {
	v, press := lockedWithScreen(t)
	go press("t", "e", "s", "t", "Return")
	wantValue(t, v, "code", "kept")
	mustSet(t, v, "code", "new")
}

// The person closes the prompt.
func TestLockedAndCancelled(t *testing.T) {
	v, press := lockedWithScreen(t)
	go press("Escape")
	if _, err := v.Get(t.Context(), "code"); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
	go press("t", "e", "s", "t", "Return")
	wantValue(t, v, "code", "kept") // asked for again, and unlocked
}
