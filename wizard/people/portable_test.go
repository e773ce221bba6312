package people

import (
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
)

// A portable store never uses the computer's keychain.
func TestPortableUsesNoKeychain(t *testing.T) {
	s, err := OpenPortable(t.TempDir())
	ok(t, err)
	defer s.Close()
	if v := s.vaults.Keychain(t.TempDir(), "3f9c0a"); v != (vault.None{}) {
		t.Errorf("%T could reach the keychain of this computer, if there is one", v)
	}
	settle(t, s, Settings{Computer: Own})
	_, err = s.Add(t.Context(), Keychain, rosa())
	fails(t, err, vault.ErrUnavailable)
	if len(s.People()) != 0 {
		t.Errorf("%d people are left", len(s.People()))
	}
}
