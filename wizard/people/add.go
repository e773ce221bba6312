package people

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// newPerson describes a person to be added.
type newPerson struct {
	Entry
	wanted   items             // the planned content of their vault
	prepare  func(*slot) error // opens the vault, if Store.open cannot
	replaces string            // id of the person that this is a copy of
	copies   []savedCopy       // files of the replaced person outside of the store
}

// Add adds a new person with the content of their journey, which includes at least a
// name. kind is Keychain or Sealed; for Sealed, the store must be unlocked (otherwise
// ErrSealed). For visits there is AddVisit. On a shared computer Add fails with
// ErrShared. After an error there is no new person, unless the vault could not be emptied
// again: then the entry stays, marked as Erasing.
func (s *Store) Add(ctx context.Context, kind Kind, j *wizard.Journey) (*Person, error) {
	if err := s.ready(kind); err != nil {
		return nil, err
	}
	return s.add(ctx, newPerson{Entry: Entry{ID: newID(), Kind: kind}, wanted: j.Items()}, j)
}

// ready reports whether a person can be added to this kind of vault now.
func (s *Store) ready(kind Kind) error {
	if err := s.Settings().allow(kind); err != nil {
		return err
	}
	if kind == Sealed && s.NeedsPassphrase() || kind == Visit {
		return ErrSealed
	}
	return nil
}

// add lists the person before it fills their vault, so that nothing is ever stored
// without an entry that leads to it. The entry is marked as Erasing until everything is
// stored, so that an interruption leaves either a complete person or one to erase. A
// replaced person is marked as Erasing in the same write that unmarks the new one.
func (s *Store) add(ctx context.Context, n newPerson, j *wizard.Journey) (*Person, error) {
	done, err := s.addPending(n.Entry)
	if err != nil {
		return nil, err
	}
	defer done()
	n.Erasing = true
	if err := s.change(func(x *index) { x.insert(n) }); err != nil {
		return nil, err
	}
	err = s.populate(ctx, n)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = s.change(func(x *index) {
			x.mark(n.ID, false)
			x.countVisit(n)
			x.mark(n.replaces, true)
		})
	}
	if err != nil {
		return nil, errors.Join(err, s.undo(context.WithoutCancel(ctx), n.Entry, err))
	}
	s.forgetNames(n.replaces)
	return s.person(n.Entry, j), nil
}

// addPending hides a person who is being added from FinishErasing until done is called.
// SetSettings counts them meanwhile, so that the computer cannot become shared while
// somebody is being added to its keychain. It fails with ErrShared if the computer is
// already shared.
func (s *Store) addPending(e Entry) (done func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.index.Settings.under(s.policy).allow(e.Kind); err != nil {
		return nil, err
	}
	s.pending[e.ID] = e
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.pending, e.ID)
	}, nil
}

// undo removes a person who could not be added because of the error why. If there is no
// keychain at all, there is nothing to erase from it.
func (s *Store) undo(ctx context.Context, e Entry, why error) error {
	if errors.Is(why, vault.ErrUnavailable) && !errors.Is(why, vault.ErrDied) && s.untouched(e.ID) {
		_, err := s.forget(e.ID)
		return err
	}
	_, err := s.Erase(ctx, e.ID)
	return err
}

// untouched reports whether nothing has been stored yet for a listed person.
func (s *Store) untouched(id string) bool {
	_, slot, err := s.entry(id)
	if err != nil {
		return false
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	return len(slot.saved) == 0
}

// populate creates the folder of a listed person, and fills their vault. A copy is read
// back, since it may contain items that this version does not know.
func (s *Store) populate(ctx context.Context, n newPerson) error {
	f, err := file.Make(s.folder(n.ID))
	if err != nil {
		return onDisk(err)
	}
	f.Close()
	if err := s.writeCopies(n.ID, n.copies); err != nil {
		return err
	}
	_, slot, err := s.entry(n.ID)
	if err != nil {
		return err
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	if n.prepare != nil {
		if err := n.prepare(slot); err != nil {
			return err
		}
	}
	v, err := s.open(n.Entry, slot)
	if err != nil {
		return err
	}
	slot.saved = items{} // a new vault is empty
	err = slot.write(ctx, v, n.wanted)
	if err == nil && n.replaces != "" {
		err = verify(ctx, v, n.wanted)
	}
	maps.DeleteFunc(slot.saved, func(i vault.Item, _ secure.Secret) bool { return !known(i) })
	return err
}

// insert lists a new person at the end, or before the one who is replaced. A visit that
// only gets another passphrase keeps its time and number.
func (x *index) insert(n newPerson) {
	i := slices.IndexFunc(x.People, func(e Entry) bool { return e.ID == n.replaces })
	if i < 0 {
		i = len(x.People)
	} else if old := x.People[i]; old.Kind == Visit && n.Kind == Visit {
		n.Began, n.Number = old.Began, old.Number
	}
	if n.Kind == Visit && n.Number == 0 {
		n.Number = x.freeNumber()
	}
	x.People = slices.Insert(x.People, i, n.Entry)
}

func (s *Store) visitIdentity(id string) string {
	return filepath.Join(s.folder(id), vault.IdentityName)
}

func (s *Store) itemsFile(id string) string { return filepath.Join(s.folder(id), itemsName) }
