package people

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// newcomer is a person who is about to be kept.
type newcomer struct {
	Entry
	wanted   items             // what their vault shall hold
	prepare  func(*slot) error // opens the vault, if open cannot
	replaces string            // the id of the person of whom this is a copy
}

// Add keeps a new person with what their journey holds: their name, at least.
// The kinds are Keychain and Sealed, for which the store must be unlocked
// (ErrSealed); for Visit see AddVisit. After an error there is no new person,
// unless what the vault took would not go again: then the entry stays, marked as
// Erasing.
func (s *Store) Add(ctx context.Context, kind Kind, j *wizard.Journey) (*Person, error) {
	if err := s.ready(kind); err != nil {
		return nil, err
	}
	return s.add(ctx, newcomer{Entry: Entry{ID: newID(), Kind: kind}, wanted: j.Items()}, j)
}

// ready reports whether a person can be added to a kind of vault now.
func (s *Store) ready(kind Kind) error {
	if kind == Sealed && s.NeedsPassphrase() || kind == Visit {
		return ErrSealed
	}
	return nil
}

// add lists the person before anything of theirs is kept, so that nothing is
// ever kept that nobody finds again. Until all of it is, they are listed as
// someone to erase: so a person is whole or goes. Who is replaced is listed so
// from the moment on in which the newcomer no longer is.
func (s *Store) add(ctx context.Context, n newcomer, j *wizard.Journey) (*Person, error) {
	defer s.arriving(n.ID)()
	n.Erasing = true
	if err := s.change(func(x *index) { x.insert(n) }); err != nil {
		return nil, err
	}
	err := s.furnish(ctx, n)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = s.change(func(x *index) {
			x.mark(n.ID, false)
			x.mark(n.replaces, true)
		})
	}
	if err != nil {
		return nil, errors.Join(err, s.undo(context.WithoutCancel(ctx), n.Entry, err))
	}
	s.forgetNames(n.replaces)
	return s.person(n.Entry, j), nil
}

// arriving keeps FinishErasing from a person who is only listed as someone to
// erase until they have arrived.
func (s *Store) arriving(id string) (arrived func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.arrivals[id] = true
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.arrivals, id)
	}
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

// furnish makes the folder of a person who is listed, and fills their vault. A
// copy is read again, and may hold items that this version does not know.
func (s *Store) furnish(ctx context.Context, n newcomer) error {
	if err := os.MkdirAll(s.folder(n.ID), 0o700); err != nil {
		return onDisk(err)
	}
	_, place, err := s.entry(n.ID)
	if err != nil {
		return err
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	if n.prepare != nil {
		if err := n.prepare(place); err != nil {
			return err
		}
	}
	v, err := s.open(n.Entry, place)
	if err != nil {
		return err
	}
	err = place.write(ctx, v, n.wanted)
	if err == nil && n.replaces != "" {
		err = verify(ctx, v, n.wanted)
	}
	maps.DeleteFunc(place.saved, func(i vault.Item, _ secure.Secret) bool { return !known(i) })
	return err
}

// insert lists a newcomer: last, or beside the person who is replaced.
func (x *index) insert(n newcomer) {
	i := slices.IndexFunc(x.People, func(e Entry) bool { return e.ID == n.replaces })
	if i < 0 {
		i = len(x.People)
	}
	x.People = slices.Insert(x.People, i, n.Entry)
}

func (s *Store) visitIdentity(id string) string {
	return filepath.Join(s.folder(id), vault.IdentityName)
}

func (s *Store) itemsFile(id string) string { return filepath.Join(s.folder(id), itemsName) }
