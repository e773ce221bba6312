package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"filippo.io/age"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
)

// IdentityName is the name of the identity file that OpenFile creates beside a file.
const IdentityName = "identity.age"

// Identity is the unlocked key for sealed files. It is stored in a file that is itself
// sealed with a passphrase: creating or unlocking it takes one scrypt, about a second and
// 256 MiB; opening and saving files with it takes none.
type Identity struct {
	path string
	key  *age.X25519Identity
}

// cost is the cost of scrypt as a power of two: work for a new identity, and most as the
// maximum that a file may require.
type cost struct{ work, most int }

// standard returns age's own default, with a maximum that is two doublings higher: 1 GiB
// of memory.
func standard() cost { return cost{work: 18, most: 20} }

// CreateIdentity creates a new identity and seals it in the file path, which only its
// owner may read, creating the folder if necessary. It is sealed with
// canonical.Passphrase(passphrase). It fails with ErrExists if there is a file, with
// ErrWrongPassphrase if the passphrase is empty, or with ErrDisk.
func CreateIdentity(path string, passphrase secure.Secret) (*Identity, error) {
	id, err := standard().create(path, passphrase)
	return id, aboutFile("create", path, err)
}

// Unlock opens the identity in the file path, which can then open many files. It tries
// the passphrase in each form of canonical.Passphrases, since keyboards and systems
// compose letters differently; each form takes one scrypt. It fails with ErrNotFound,
// ErrWrongPassphrase, ErrDamaged, ErrNewer or ErrDisk. A few kinds of damage cannot be
// distinguished from a wrong passphrase.
func Unlock(path string, passphrase secure.Secret) (*Identity, error) {
	id, err := standard().unlock(path, passphrase)
	return id, aboutFile("unlock", path, err)
}

// OpenFile opens the sealed file path with the identity beside it (IdentityName),
// creating both, and the folder, if they do not exist. If there is a file but no
// identity, it returns ErrDamaged. For other errors see Unlock and Identity.Open.
func OpenFile(path string, passphrase secure.Secret) (Vault, error) {
	v, err := standard().openFile(path, passphrase)
	if err != nil {
		return nil, aboutFile("open", path, err)
	}
	return v, nil
}

func (c cost) openFile(path string, passphrase secure.Secret) (*sealedFile, error) {
	beside := filepath.Join(filepath.Dir(path), IdentityName)
	id, err := c.unlock(beside, passphrase)
	if errors.Is(err, ErrNotFound) {
		if exists(path) {
			return nil, fmt.Errorf("%w: %s is gone", ErrDamaged, IdentityName)
		}
		id, err = c.create(beside, passphrase)
	}
	if errors.Is(err, ErrExists) { // another process was faster
		id, err = c.unlock(beside, passphrase)
	}
	if err != nil {
		return nil, err
	}
	v, err := id.open(path, "")
	if err != nil {
		return nil, err
	}
	v.ownsIdentity = true
	return v, nil
}

func (c cost) create(path string, passphrase secure.Secret) (*Identity, error) {
	passphrase = secure.NewSecret(canonical.Passphrase(passphrase.Reveal()))
	if passphrase.Empty() {
		return nil, ErrWrongPassphrase
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	unlock, err := lockFolder(ctx, filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	defer unlock()
	if exists(path) {
		return nil, ErrExists
	}
	sealed, err := sealIdentity(key, passphrase, c.work)
	if err != nil {
		return nil, err
	}
	if err := replaceFile(path, sealed); err != nil {
		return nil, err
	}
	if back, err := readFile(path); err != nil || !bytes.Equal(back, sealed) {
		return nil, errors.Join(ErrMismatch, err)
	}
	return &Identity{path: path, key: key}, nil
}

func (c cost) unlock(path string, passphrase secure.Secret) (*Identity, error) {
	sealed, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	if err != nil {
		return nil, err
	}
	for _, form := range canonical.Passphrases(passphrase.Reveal()) {
		var key *age.X25519Identity
		key, err = unsealIdentity(sealed, secure.NewSecret(form), c.most)
		if err == nil {
			return &Identity{path: path, key: key}, nil
		}
		if !errors.Is(err, ErrWrongPassphrase) {
			break
		}
	}
	return nil, err
}

// Open opens the sealed file path, or creates an empty one. The file contains the name of
// its folder, so if two files are swapped, neither opens. An older copy of the same file
// does open, since nothing shows that it is not the latest. Open fails with ErrDamaged
// (garbage, truncated, a link, sealed with another identity or for another folder),
// ErrNewer or ErrDisk. It never changes a file that does not open.
func (id *Identity) Open(path string) (Vault, error) {
	v, err := id.open(path, filepath.Base(filepath.Dir(path)))
	if err != nil {
		return nil, aboutFile("open", path, err)
	}
	return v, nil
}

func (id *Identity) open(path, folder string) (*sealedFile, error) {
	if filepath.Clean(path) == filepath.Clean(id.path) {
		return nil, ErrExists
	}
	v := &sealedFile{path: path, folder: folder, id: id}
	if exists(path) {
		_, err := v.load()
		return v, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_, err := v.update(ctx, func(map[Item]secure.Secret) {})
	return v, err
}

// aboutFile adds to an error what was being done with which file; nil stays nil.
func aboutFile(verb, path string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("vault: %s %s: %w", verb, filepath.Base(path), err)
}
