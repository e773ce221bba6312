package people

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// HasPassphrase reports whether there is a passphrase for the Sealed kind on this
// computer. If so, Unlock opens it; otherwise SetPassphrase creates it.
func (s *Store) HasPassphrase() bool { return exists(s.identityFile()) }

// NeedsPassphrase reports whether the Sealed kind is locked, or has no
// passphrase yet.
func (s *Store) NeedsPassphrase() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.identity == nil
}

// Unlock opens the Sealed kind. It takes about a second. It fails with
// vault.ErrWrongPassphrase, with vault.ErrNotFound if there is no passphrase yet, or with
// another error of vault.Unlock. After five wrong passphrases the error is also a
// WaitError. A damaged file is moved aside (DamagedError): what was sealed with it stays
// sealed, and SetPassphrase can create a new one.
func (s *Store) Unlock(ctx context.Context, passphrase secure.Secret) error {
	id, err := s.try(ctx, s.identityFile(), passphrase)
	if errors.Is(err, vault.ErrDamaged) {
		return quarantine(s.identityFile())
	}
	return s.setIdentity(id, err)
}

// SetPassphrase creates the passphrase of the Sealed kind and unlocks it. It fails with
// vault.ErrExists if there is one already, and with ErrShared on a shared computer.
func (s *Store) SetPassphrase(ctx context.Context, passphrase secure.Secret) error {
	if s.Settings().Computer == Shared {
		return ErrShared
	}
	id, err := s.create(s.identityFile(), passphrase)
	return s.setIdentity(id, errors.Join(err, ctx.Err()))
}

// setIdentity stores the identity, unless there was an error, such as a cancelled wait.
func (s *Store) setIdentity(id Identity, err error) error {
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.identity = id
	return nil
}

// Lock forgets what Unlock, AddVisit and OpenVisit opened: afterwards sealed people are
// ErrSealed, and EmailTaken and NameTaken know nobody until they are read again. It waits
// until a running save has ended. What was read from the keychain is forgotten, too, but
// the keychain itself is not locked: that is up to the system.
func (s *Store) Lock() {
	s.mu.Lock()
	s.identity = nil
	used := slices.Collect(maps.Keys(s.slots))
	s.mu.Unlock()
	for _, id := range used {
		s.closeSlot(id)
	}
}

// AbandonSealed undoes an Unlock or SetPassphrase whose wait was cancelled: people of the
// Sealed kind are ErrSealed again, and a passphrase with which nothing is sealed is
// removed. It waits until a running save of these people has ended.
func (s *Store) AbandonSealed() {
	s.mu.Lock()
	s.identity = nil
	s.mu.Unlock()
	for _, e := range s.People() {
		if e.Kind == Sealed {
			s.closeSlot(e.ID)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.dropIdentity() // if this fails, the passphrase stays and the person knows it
}

// closeSlot closes a person's vault and forgets their name.
func (s *Store) closeSlot(id string) {
	if _, slot, err := s.entry(id); err == nil {
		slot.mu.Lock()
		slot.close()
		slot.mu.Unlock()
		s.forgetNames(id)
	}
}

// open returns the person's vault. The caller must hold the slot's mutex.
func (s *Store) open(e Entry, slot *slot) (vault.Vault, error) {
	if slot.vault != nil {
		return slot.vault, nil
	}
	s.mu.Lock()
	identity := s.identity
	s.mu.Unlock()
	switch {
	case e.Kind == Keychain:
		slot.use(s.vaults.Keychain(s.folder(e.ID), e.ID))
	case e.Kind == Sealed && identity != nil:
		v, err := s.openItems(identity, e)
		if err != nil {
			return nil, err
		}
		slot.use(v)
	default:
		return nil, ErrSealed
	}
	return slot.vault, nil
}

// openItems opens a person's sealed file. If it is damaged or belongs to somebody else,
// it is moved aside and not replaced, so that a copy can be put back. But if the key of
// the Sealed kind was damaged, a file that does not open stays where it is until that key
// is put back.
func (s *Store) openItems(identity Identity, e Entry) (vault.Vault, error) {
	path := s.itemsFile(e.ID)
	if err := missing(path); err != nil {
		return nil, err
	}
	v, err := identity.Open(path)
	if !errors.Is(err, vault.ErrDamaged) {
		return v, err
	}
	if last, _ := quarantined(s.identityFile()); e.Kind == Sealed && last != "" {
		return nil, &DamagedError{Moved: filepath.Base(last)}
	}
	return nil, quarantine(path)
}

func (s *Store) identityFile() string { return filepath.Join(s.dir, vault.IdentityName) }
