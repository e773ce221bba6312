package people

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// Identity is the opened key for sealed files; *vault.Identity implements it. The vaults
// that it opens should be vault.SealedVaults, since Person.SealUnsaved does not support
// others.
type Identity interface {
	Open(path string) (vault.Vault, error)
}

// Vaults creates the vaults for a store, and provides the time.
type Vaults struct {
	Keychain func(dir, id string) vault.Vault
	Create   func(path string, passphrase secure.Secret) (Identity, error)
	Unlock   func(path string, passphrase secure.Secret) (Identity, error)
	Now      func() time.Time // nil for time.Now
}

// realVaults returns the vaults of this computer.
func realVaults() Vaults {
	return Vaults{
		Keychain: vault.Keychain,
		Create: func(path string, passphrase secure.Secret) (Identity, error) {
			return identity(vault.CreateIdentity(path, passphrase))
		},
		Unlock: func(path string, passphrase secure.Secret) (Identity, error) {
			return identity(vault.Unlock(path, passphrase))
		},
	}
}

// OpenPortable is like Open, but for a folder on a USB stick: it never uses the
// computer's keychain.
func OpenPortable(dir string) (*Store, error) {
	v := realVaults()
	v.Keychain = func(string, string) vault.Vault { return vault.None{} }
	return OpenWith(dir, v)
}

// identity prevents a nil pointer from becoming a non-nil Identity.
func identity(id *vault.Identity, err error) (Identity, error) {
	if err != nil {
		return nil, err
	}
	return id, nil
}

// wholeVault is a vault that reads and writes all items at once. A sealed file does,
// since a single item would cost as much as all of them.
type wholeVault interface {
	All(ctx context.Context) (map[vault.Item]secure.Secret, error)
	SetAll(ctx context.Context, all map[vault.Item]secure.Secret) error
}
