//go:build !linux

package vault

import (
	"testing"

	"github.com/zalando/go-keyring"
)

// TestKeychain does without the machine's own keychain, which is a person's.
func TestKeychain(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		keyring.MockInit()
		return func() Vault { return Keychain(t.TempDir(), "3f9c0a") }
	})
}
