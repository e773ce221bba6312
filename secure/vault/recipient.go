package vault

import (
	"filippo.io/age"

	"github.com/waypost-app/waypost/secure"
)

// Recipient is the public half of a sealed file's key. It can seal but not open, so a
// locked program may keep it.
type Recipient struct {
	key    *age.X25519Recipient
	folder string
}

// Seal encrypts items such that only SealedVault.Unseal of the same vault returns them.
// It needs no disk.
func (r *Recipient) Seal(items map[Item]secure.Secret) ([]byte, error) {
	return sealItems(items, r.folder, r.key)
}

// SealedVault is a Vault with a key of its own, as returned by OpenFile and
// Identity.Open.
type SealedVault interface {
	Vault
	// Recipient returns the public half of the vault's key.
	Recipient() *Recipient
	// Unseal returns what the recipient has sealed. For anything else it fails with
	// ErrDamaged or ErrNewer.
	Unseal(sealed []byte) (map[Item]secure.Secret, error)
}

// Recipient implements SealedVault.
func (f *sealedFile) Recipient() *Recipient {
	return &Recipient{key: f.id.key.Recipient(), folder: f.folder}
}

// Unseal implements SealedVault.
func (f *sealedFile) Unseal(sealed []byte) (map[Item]secure.Secret, error) {
	return unsealItems(sealed, f.folder, f.id.key)
}
