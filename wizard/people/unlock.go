package people

import (
	"context"
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
// or another error of vault.Unlock.
func (s *Store) Unlock(ctx context.Context, passphrase secure.Secret) error {
	return s.enter(ctx, s.vaults.Unlock, passphrase)
}

// SetPassphrase makes the passphrase of the Sealed kind and unlocks it. It fails
// with vault.ErrExists when there is one.
func (s *Store) SetPassphrase(ctx context.Context, passphrase secure.Secret) error {
	return s.enter(ctx, s.vaults.Create, passphrase)
}

// enter keeps the identity unless the person stopped waiting for it.
func (s *Store) enter(ctx context.Context, open func(string, secure.Secret) (Identity, error), passphrase secure.Secret) error {
	id, err := open(s.identityFile(), passphrase)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.identity = id
	return nil
}

// UnlockVisit opens the vault of one person of the kind Visit.
func (s *Store) UnlockVisit(ctx context.Context, id string, passphrase secure.Secret) error {
	_, place, err := s.entry(id)
	if err != nil {
		return about(id, err)
	}
	opened, err := s.vaults.Unlock(s.visitIdentity(id), passphrase)
	if err != nil {
		return about(id, err)
	}
	v, err := opened.Open(s.itemsFile(id))
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return about(id, err)
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	place.vault = v
	return nil
}

// Lock forgets what Unlock and UnlockVisit opened: from then on sealed people
// are ErrSealed. It waits for a save that is under way. The keychain is the
// computer's to lock.
func (s *Store) Lock() {
	s.mu.Lock()
	s.identity = nil
	s.mu.Unlock()
	for _, e := range s.People() {
		if e.Kind == Keychain {
			continue
		}
		if _, place, err := s.entry(e.ID); err == nil {
			place.mu.Lock()
			place.vault, place.saved = nil, nil
			place.mu.Unlock()
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
	var err error
	switch {
	case e.Kind == Keychain:
		place.vault = s.vaults.Keychain(s.folder(e.ID), e.ID)
	case e.Kind == Sealed && identity != nil:
		place.vault, err = identity.Open(s.itemsFile(e.ID))
	default:
		err = ErrSealed
	}
	return place.vault, err
}

func (s *Store) identityFile() string { return filepath.Join(s.dir, vault.IdentityName) }
