package people

import (
	"context"
	"errors"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// VisitInfo is what a shared computer shows about a visit before its passphrase has been
// entered. It contains no name.
type VisitInfo struct {
	ID    string
	Began time.Time
	Open  bool // its passphrase has been entered in this process
	// Number is the smallest number from 1 that was free when the visit began, and Color
	// follows from it: "the blue visit, 7". Neither changes until the visit is erased.
	Number int
	Color  Color
}

// Visits lists the people of the kind Visit, in the order in which they came. It omits
// visits that are being erased: see FinishErasing.
func (s *Store) Visits() []VisitInfo {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []VisitInfo
	for _, e := range s.index.People {
		if e.Kind != Visit || e.Erasing {
			continue
		}
		slot := s.slots[e.ID]
		all = append(all, VisitInfo{
			ID: e.ID, Began: e.Began, Open: slot != nil && slot.isOpen.Load(),
			Number: e.Number, Color: e.Color(),
		})
	}
	return all
}

// AddVisit is like Add, but for a person with a passphrase of their own, which is needed
// to return after Lock or LockVisit. It takes about a second. Everything about a visit is
// in its own sealed file, and nowhere else.
func (s *Store) AddVisit(ctx context.Context, passphrase secure.Secret, j *wizard.Journey) (*Person, error) {
	n := s.newVisit(passphrase)
	n.wanted = j.Items()
	return s.add(ctx, n, j)
}

// newVisit returns a new person of the kind Visit.
func (s *Store) newVisit(passphrase secure.Secret) newPerson {
	e := Entry{ID: newID(), Kind: Visit, Began: s.now().UTC().Truncate(time.Second)}
	return newPerson{Entry: e, prepare: func(slot *slot) error {
		id, err := s.create(s.visitIdentity(e.ID), passphrase)
		if err != nil {
			return err
		}
		v, err := id.Open(s.itemsFile(e.ID))
		if err != nil {
			return err
		}
		slot.use(v)
		return nil
	}}
}

// OpenVisit calls UnlockVisit, then Load.
func (s *Store) OpenVisit(ctx context.Context, id string, passphrase secure.Secret) (*Person, error) {
	if err := s.UnlockVisit(ctx, id, passphrase); err != nil {
		return nil, err
	}
	p, err := s.Load(ctx, id)
	if err != nil {
		s.LockVisit(id)
		return nil, err
	}
	return p, nil
}

// UnlockVisit opens a visit with its passphrase, and reads none of its secrets. It takes
// about a second. It fails with vault.ErrWrongPassphrase, WaitError, ErrUnknown, or the
// errors of vault.Unlock and Load; in that case the visit is locked. A damaged file is
// moved aside (DamagedError).
func (s *Store) UnlockVisit(ctx context.Context, id string, passphrase secure.Secret) error {
	e, slot, err := s.entry(id)
	if err != nil || e.Kind != Visit || e.Erasing {
		return about(id, errors.Join(ErrUnknown, err))
	}
	v, err := s.tryVisit(ctx, e, passphrase)
	if err != nil {
		return about(id, err)
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	slot.use(v)
	j, err := s.readProgress(ctx, e, slot)
	if err != nil {
		slot.close()
		return about(id, err)
	}
	j.Forget()
	return nil
}

// tryVisit opens the vault of a visit.
func (s *Store) tryVisit(ctx context.Context, e Entry, passphrase secure.Secret) (vault.Vault, error) {
	path := s.visitIdentity(e.ID)
	if err := missing(path); err != nil {
		return nil, err
	}
	id, err := s.try(ctx, path, passphrase)
	if errors.Is(err, vault.ErrDamaged) {
		err = quarantine(path)
	}
	if err != nil {
		return nil, err
	}
	return s.openItems(id, e)
}

// LockVisit forgets what OpenVisit or AddVisit opened. It waits until a running save has
// ended. If there is no such visit, it does nothing.
func (s *Store) LockVisit(id string) {
	if e, slot, err := s.entry(id); err == nil && e.Kind == Visit {
		slot.mu.Lock()
		defer slot.mu.Unlock()
		slot.close()
	}
}
