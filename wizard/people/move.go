package people

import (
	"context"
	"errors"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Move moves everything about a person to another kind of vault, Keychain or Sealed: it
// copies everything, reads the copy back, and then erases the original. The person gets a
// new id, at the same place in the list; a Person loaded under the old id can no longer
// be saved. On a shared computer it fails with ErrShared.
//
// If it is interrupted, the person is complete either in the old vault or in the new one.
// An incomplete copy, or what is left in the old vault, is marked as Erasing. If Move
// returns both an error and a person, they are in the new vault, and only the old one is
// left to erase; with an error alone, they are where they were.
func (s *Store) Move(ctx context.Context, id string, to Kind) (*Person, vault.Receipt, error) {
	if err := s.ready(to); err != nil {
		return nil, vault.Receipt{}, about(id, err)
	}
	return s.move(ctx, id, newPerson{Entry: Entry{ID: newID(), Kind: to}})
}

// MoveToVisit is like Move, but to a vault with a passphrase of the person's own, which
// is possible on shared computers, too. For a visit it changes the passphrase.
func (s *Store) MoveToVisit(ctx context.Context, id string, passphrase secure.Secret) (*Person, vault.Receipt, error) {
	return s.move(ctx, id, s.newVisit(passphrase))
}

func (s *Store) move(ctx context.Context, id string, n newPerson) (*Person, vault.Receipt, error) {
	p, err := s.copyTo(ctx, id, n)
	if err != nil {
		return p, vault.Receipt{}, about(id, err)
	}
	receipt, err := s.Erase(ctx, id)
	return p, receipt, err
}

// copyTo copies a person, including unsaved changes. It holds the slot until the index
// says who is to be erased, so that nothing can be saved in between.
func (s *Store) copyTo(ctx context.Context, id string, n newPerson) (*Person, error) {
	e, slot, err := s.entry(id)
	if err != nil {
		return nil, err
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	if e, _, err = s.entry(id); err != nil || e.Erasing {
		return nil, errors.Join(ErrUnknown, err)
	}
	v, err := s.open(e, slot)
	if err != nil {
		return nil, err
	}
	n.replaces = id
	if n.wanted, _, err = slot.read(ctx, v, func(vault.Item) bool { return true }); err != nil {
		return nil, err
	}
	defer clear(n.wanted)
	j, err := wizard.Restore(n.wanted)
	if err != nil {
		return nil, err
	}
	if n.copies, err = s.readCopies(id); err != nil {
		return nil, err
	}
	p, err := s.add(ctx, n, j)
	if err == nil {
		err = s.forgetCopies(id) // otherwise erasing the old vault would erase the copies
	}
	return p, err
}

// verify checks that a copy has all the wanted items.
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
