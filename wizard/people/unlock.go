package people

import (
	"context"
	"errors"
	"path/filepath"

	"waypost/secure"
	"waypost/secure/vault"
)

// HasPassphrase reports whether a passphrase for the Sealed kind was ever set on
// this computer: then Unlock opens it, else SetPassphrase makes it.
func (s *Store) HasPassphrase() bool { return exists(s.identityFile()) }

// NeedsPassphrase reports whether the Sealed kind is locked, or has no
// passphrase yet.
func (s *Store) NeedsPassphrase() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.identity == nil
}

// Unlock opens the Sealed kind. It takes about a second, and fails with
// vault.ErrWrongPassphrase, vault.ErrNotFound when there is no passphrase yet,
// or another error of vault.Unlock. After five wrong ones it is a WaitError, too. A
// file that is damaged is moved aside (DamagedError): what was sealed with it stays
// sealed, and there may be a new passphrase.
func (s *Store) Unlock(ctx context.Context, passphrase secure.Secret) error {
	id, err := s.try(ctx, s.identityFile(), passphrase)
	if errors.Is(err, vault.ErrDamaged) {
		return aside(s.identityFile())
	}
	return s.enter(id, err)
}

// SetPassphrase makes the passphrase of the Sealed kind and unlocks it. It fails
// with vault.ErrExists when there is one.
func (s *Store) SetPassphrase(ctx context.Context, passphrase secure.Secret) error {
	id, err := s.vaults.Create(s.identityFile(), passphrase)
	return s.enter(id, errors.Join(err, ctx.Err()))
}

// enter keeps the identity unless there was an error, as when the person stopped
// waiting for it.
func (s *Store) enter(id Identity, err error) error {
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.identity = id
	return nil
}

// Lock forgets what Unlock, AddVisit and OpenVisit opened: from then on sealed
// people are ErrSealed, and EmailTaken and NameTaken know nobody until they are
// read again. It waits for a save that is under way. The keychain itself is the
// computer's to lock; of what was read there, nothing stays in memory either.
func (s *Store) Lock() {
	s.mu.Lock()
	s.identity = nil
	s.mu.Unlock()
	for _, e := range s.People() {
		if _, place, err := s.entry(e.ID); err == nil {
			place.mu.Lock()
			place.close()
			place.mu.Unlock()
			s.forgetNames(e.ID)
		}
	}
}

// open is the person's vault. The caller holds the place's mutex.
func (s *Store) open(e Entry, place *slot) (vault.Vault, error) {
	if place.vault != nil {
		return place.vault, nil
	}
	s.mu.Lock()
	identity := s.identity
	s.mu.Unlock()
	switch {
	case e.Kind == Keychain:
		place.use(s.vaults.Keychain(s.folder(e.ID), e.ID))
	case e.Kind == Sealed && identity != nil:
		v, err := s.openItems(identity, e)
		if err != nil {
			return nil, err
		}
		place.use(v)
	default:
		return nil, ErrSealed
	}
	return place.vault, nil
}

// openItems opens a person's sealed file. One that is damaged, or another's, is
// moved aside, and nothing takes its place: whoever has a copy can put it back.
// After the key of the Sealed kind was damaged, a file that does not open waits
// for that key where it is.
func (s *Store) openItems(identity Identity, e Entry) (vault.Vault, error) {
	path := s.itemsFile(e.ID)
	if err := missing(path); err != nil {
		return nil, err
	}
	v, err := identity.Open(path)
	if !errors.Is(err, vault.ErrDamaged) {
		return v, err
	}
	if last, _ := asides(s.identityFile()); e.Kind == Sealed && last != "" {
		return nil, &DamagedError{Moved: filepath.Base(last)}
	}
	return nil, aside(path)
}

func (s *Store) identityFile() string { return filepath.Join(s.dir, vault.IdentityName) }
