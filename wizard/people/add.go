package people

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// Add keeps a new person with what their journey holds: their name, at least.
// The kinds are Keychain and Sealed, for which the store must be unlocked
// (ErrSealed); for Visit see AddVisit. After an error there is no new person,
// unless what the vault took would not go again: then the entry stays, marked as
// Erasing.
func (s *Store) Add(ctx context.Context, kind Kind, j *wizard.Journey) (*Person, error) {
	if kind == Sealed && s.NeedsPassphrase() || kind == Visit {
		return nil, ErrSealed
	}
	return s.add(ctx, Entry{ID: newID(), Kind: kind}, j, nil)
}

// AddVisit is Add for a person with a passphrase of their own.
func (s *Store) AddVisit(ctx context.Context, j *wizard.Journey, passphrase secure.Secret) (*Person, error) {
	e := Entry{ID: newID(), Kind: Visit}
	return s.add(ctx, e, j, func(place *slot) error {
		id, err := s.vaults.Create(s.visitIdentity(e.ID), passphrase)
		if err != nil {
			return err
		}
		place.vault, err = id.Open(s.itemsFile(e.ID))
		return err
	})
}

// add lists the person before anything of theirs is kept, so that nothing is
// ever kept that nobody finds again. Until all of it is, they are listed as
// someone to erase: so a person is whole or goes.
func (s *Store) add(ctx context.Context, e Entry, j *wizard.Journey, prepare func(*slot) error) (*Person, error) {
	e.Erasing = true
	if err := s.change(func(x *index) { x.People = append(x.People, e) }); err != nil {
		return nil, err
	}
	err := s.furnish(ctx, e, j, prepare)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = s.change(func(x *index) { x.mark(e.ID, false) })
	}
	if err != nil {
		return nil, errors.Join(err, s.undo(context.WithoutCancel(ctx), e, err))
	}
	return s.person(e, j), nil
}

// undo takes back a person of whom not all could be kept, and why. Where there is
// no keychain at all, there is none to empty either.
func (s *Store) undo(ctx context.Context, e Entry, why error) error {
	if errors.Is(why, vault.ErrUnavailable) && !errors.Is(why, vault.ErrDied) && s.untouched(e.ID) {
		_, err := s.forget(e.ID)
		return err
	}
	_, err := s.Erase(ctx, e.ID)
	return err
}

// untouched reports whether nothing was ever kept of a person who is listed.
func (s *Store) untouched(id string) bool {
	_, place, err := s.entry(id)
	if err != nil {
		return false
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	return len(place.saved) == 0
}

// furnish makes the folder of a person who is listed, and fills their vault.
func (s *Store) furnish(ctx context.Context, e Entry, j *wizard.Journey, prepare func(*slot) error) error {
	if err := os.MkdirAll(s.folder(e.ID), 0o700); err != nil {
		return onDisk(err)
	}
	_, place, err := s.entry(e.ID)
	if err != nil {
		return err
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	if prepare != nil {
		if err := prepare(place); err != nil {
			return err
		}
	}
	v, err := s.open(e, place)
	if err != nil {
		return err
	}
	return place.write(ctx, v, j.Items())
}

func (s *Store) visitIdentity(id string) string {
	return filepath.Join(s.folder(id), vault.IdentityName)
}

func (s *Store) itemsFile(id string) string { return filepath.Join(s.folder(id), itemsName) }
