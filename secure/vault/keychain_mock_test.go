//go:build !linux

package vault

import (
	"testing"

	"github.com/zalando/go-keyring"
)

// TestKeychain does not use the machine's keychain, which belongs to a person.
func TestKeychain(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		keyring.MockInit()
		return func() Vault { return Keychain(t.TempDir(), "3f9c0a") }
	})
}
