//go:build keychain

package vault

import (
	"context"
	"crypto/rand"
	"strings"
	"testing"
)

// TestSystemKeychain tests the contract of Vault with the system's own keychain:
// Credential Manager on Windows, or the keychain of macOS. It needs a build tag, since
// that keychain belongs to a person. It uses random ids, and erases what it has set.
func TestSystemKeychain(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		id := strings.ToLower(rand.Text())
		t.Cleanup(func() {
			if _, err := Erase(context.Background(), Keychain("", id)); err != nil {
				t.Error(err)
			}
		})
		return func() Vault { return Keychain("", id) }
	})
	if err := Available(t.Context()); err != nil {
		t.Error(err)
	}
}

// The longest value fits under the longest names.
func TestSystemKeychainLimit(t *testing.T) {
	id, item := strings.Repeat("i", maxName), Item(strings.Repeat("ñ", maxName/2))
	v := Keychain("", id)
	mustSet(t, v, item, strings.Repeat("x", min(keychainLimit, maxValue)))
	wantValue(t, v, item, strings.Repeat("x", min(keychainLimit, maxValue)))
	if _, err := Erase(t.Context(), v); err != nil {
		t.Error(err)
	}
}
