package people

import (
	"context"
	"errors"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// Move moves everything of a person into another kind of vault, Keychain or
// Sealed, and then erases it where it was. The copy is read again before that.
// The person has a new id, in the same place of the list; what was loaded under
// the old one can no longer be saved.
//
// Whenever it is cut off, the person is whole: at the old place or the new one.
// Half a copy, or what is left of the old place, is marked as Erasing. After an
// error with a person, they are at the new place, and only erasing the old one
// has to be finished; without one, they are where they were.
func (s *Store) Move(ctx context.Context, id string, to Kind) (*Person, vault.Receipt, error) {
	if err := s.ready(to); err != nil {
		return nil, vault.Receipt{}, about(id, err)
	}
	return s.move(ctx, id, newcomer{Entry: Entry{ID: newID(), Kind: to}})
}

// MoveToVisit is Move to a vault with a passphrase of the person's own. Of a visit
// it changes the passphrase.
func (s *Store) MoveToVisit(ctx context.Context, id string, passphrase secure.Secret) (*Person, vault.Receipt, error) {
	return s.move(ctx, id, s.visitor(passphrase))
}

func (s *Store) move(ctx context.Context, id string, n newcomer) (*Person, vault.Receipt, error) {
	p, err := s.copyTo(ctx, id, n)
	if err != nil {
		return nil, vault.Receipt{}, about(id, err)
	}
	receipt, err := s.Erase(ctx, id)
	return p, receipt, err
}

// copyTo copies a person. No save comes in between: the place is held until the
// index says who is to be erased.
func (s *Store) copyTo(ctx context.Context, id string, n newcomer) (*Person, error) {
	e, place, err := s.entry(id)
	if err != nil {
		return nil, err
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	if e, _, err = s.entry(id); err != nil || e.Erasing {
		return nil, errors.Join(ErrUnknown, err)
	}
	v, err := s.open(e, place)
	if err != nil {
		return nil, err
	}
	n.replaces = id
	if n.wanted, err = readAll(ctx, v, func(vault.Item) bool { return true }); err != nil {
		return nil, err
	}
	j, err := wizard.Restore(n.wanted)
	if err != nil {
		return nil, err
	}
	return s.add(ctx, n, j)
}

// verify reads everything again that a copy shall hold.
func verify(ctx context.Context, v vault.Vault, wanted items) error {
	for _, item := range order(wanted) {
		got, err := v.Get(ctx, item)
		if err != nil {
			return err
		}
		if !got.Equal(wanted[item]) {
			return vault.ErrMismatch
		}
	}
	return nil
}
