package people

import (
	"context"
	"errors"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// VisitInfo is what a shared computer tells about a visit before its passphrase
// was given: no name.
type VisitInfo struct {
	ID    string
	Began time.Time
	Open  bool // in this process, since its passphrase was given
}

// Visits lists the people of the kind Visit, in the order in which they came. One
// whose erasing was begun is not among them: see FinishErasing.
func (s *Store) Visits() []VisitInfo {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []VisitInfo
	for _, e := range s.index.People {
		if e.Kind != Visit || e.Erasing {
			continue
		}
		slot := s.slots[e.ID]
		all = append(all, VisitInfo{ID: e.ID, Began: e.Began, Open: slot != nil && slot.isOpen.Load()})
	}
	return all
}

// AddVisit is Add for a person with a passphrase of their own, which is needed to
// come back after Lock or LockVisit. It takes about a second. Nothing of a visit
// is anywhere but in its own sealed file.
func (s *Store) AddVisit(ctx context.Context, passphrase secure.Secret, j *wizard.Journey) (*Person, error) {
	n := s.visitor(passphrase)
	n.wanted = j.Items()
	return s.add(ctx, n, j)
}

// visitor is a newcomer of the kind Visit.
func (s *Store) visitor(passphrase secure.Secret) newcomer {
	e := Entry{ID: newID(), Kind: Visit, Began: s.now().UTC().Truncate(time.Second)}
	return newcomer{Entry: e, prepare: func(place *slot) error {
		id, err := s.vaults.Create(s.visitIdentity(e.ID), passphrase)
		if err != nil {
			return err
		}
		v, err := id.Open(s.itemsFile(e.ID))
		if err != nil {
			return err
		}
		place.use(v)
		return nil
	}}
}

// OpenVisit opens a visit with its passphrase and loads the person. It takes
// about a second, and fails with vault.ErrWrongPassphrase, WaitError, ErrUnknown,
// or what vault.Unlock and Load fail with. A file that is damaged is moved aside
// (DamagedError).
func (s *Store) OpenVisit(ctx context.Context, id string, passphrase secure.Secret) (*Person, error) {
	e, place, err := s.entry(id)
	if err != nil || e.Kind != Visit || e.Erasing {
		return nil, about(id, errors.Join(ErrUnknown, err))
	}
	if err := missing(s.visitIdentity(id)); err != nil {
		return nil, about(id, err)
	}
	opened, err := s.try(ctx, s.visitIdentity(id), passphrase)
	if errors.Is(err, vault.ErrDamaged) {
		err = aside(s.visitIdentity(id))
	}
	if err != nil {
		return nil, about(id, err)
	}
	v, err := s.openItems(opened, e)
	if err != nil {
		return nil, about(id, err)
	}
	place.mu.Lock()
	place.use(v)
	place.mu.Unlock()
	p, err := s.Load(ctx, id)
	if err != nil {
		s.LockVisit(id)
		return nil, err
	}
	return p, nil
}

// LockVisit forgets what OpenVisit or AddVisit opened. It waits for a save that
// is under way. Of a visit that is not there it does nothing.
func (s *Store) LockVisit(id string) {
	if e, place, err := s.entry(id); err == nil && e.Kind == Visit {
		place.mu.Lock()
		defer place.mu.Unlock()
		place.close()
	}
}
