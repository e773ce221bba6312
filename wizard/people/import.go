package people

import (
	"context"
	"errors"
	"maps"
	"sync"
	"sync/atomic"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Arrival is one person in an imported file.
type Arrival struct {
	Journey *wizard.Journey
	// ID is the person on this computer whose journey is replaced; "" for a new person.
	ID string
}

// Import adds all arrivals or none, and returns the ids of the new people. They are
// stored in vaults of the given kind; Visit requires the passphrase. Existing people stay
// in their kind of vault. progress is called, from any goroutine, with the number of
// arrivals that are done.
//
// Everybody is written to a new vault and marked as Erasing until all of them are stored.
// A single write of the index then lists the new people and marks the replaced ones, so
// that an interruption only leaves people to be erased. The errors are those of Add and
// Load.
func (s *Store) Import(ctx context.Context, kind Kind, passphrase secure.Secret, all []Arrival, progress func(done int)) ([]string, error) {
	b := &batch{store: s, progress: progress}
	for _, a := range all {
		n, err := s.arriving(ctx, kind, passphrase, a)
		if err != nil {
			return nil, about(a.ID, err)
		}
		defer clear(n.wanted)
		done, err := s.addPending(n.Entry)
		if err != nil {
			return nil, about(a.ID, err)
		}
		defer done()
		b.added = append(b.added, n)
	}
	err := s.change(func(x *index) {
		for _, n := range b.added {
			x.insert(n)
		}
	})
	if err != nil {
		return nil, err
	}
	if err := b.keep(ctx); err != nil {
		return nil, errors.Join(err, b.undo(context.WithoutCancel(ctx), err))
	}
	return b.finish(context.WithoutCancel(ctx)), nil
}

// arriving prepares the entry of an arrival, and the content of its vault.
func (s *Store) arriving(ctx context.Context, kind Kind, passphrase secure.Secret, a Arrival) (newPerson, error) {
	n := newPerson{Entry: Entry{ID: newID(), Kind: kind}, wanted: a.Journey.Items()}
	if a.ID != "" {
		e, _, err := s.entry(a.ID)
		if err != nil || e.Erasing || e.Kind == Visit {
			return n, errors.Join(ErrUnknown, err)
		}
		old, err := s.readFor(ctx, e, func(item vault.Item) bool { return !known(item) })
		if err != nil {
			return n, err
		}
		maps.Copy(n.wanted, old) // items that a newer version has stored
		n.Kind, n.replaces = e.Kind, a.ID
	}
	if n.Kind == Visit {
		visit := s.newVisit(passphrase)
		visit.wanted = n.wanted
		n = visit
	} else if err := s.ready(n.Kind); err != nil {
		return n, err
	}
	n.Erasing = true
	return n, nil
}

// batch is an import in progress.
type batch struct {
	store    *Store
	added    []newPerson
	progress func(int)

	mu   sync.Mutex // makes calls of progress one at a time and in order
	done int
}

// keep fills the vaults, then lists everybody.
func (b *batch) keep(ctx context.Context) error {
	if err := b.populate(ctx); err != nil {
		return err
	}
	return b.store.change(func(x *index) {
		for _, n := range b.added {
			x.mark(n.ID, false)
			x.mark(n.replaces, true)
		}
	})
}

// populate fills several vaults at a time, and stops at the first error.
func (b *batch) populate(ctx context.Context) error {
	const atOnce = 4
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(atOnce, len(b.added)) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(b.added)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				if err := b.store.populate(ctx, b.added[i]); err != nil {
					stop(err)
					return
				}
				b.kept()
			}
		})
	}
	wait.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return nil
}

// kept reports progress when another vault has been filled.
func (b *batch) kept() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done++
	b.progress(b.done)
}

// undo erases the people who were added before the import failed with the error why.
func (b *batch) undo(ctx context.Context, why error) error {
	var failed error
	for _, n := range b.added {
		failed = errors.Join(failed, b.store.undo(ctx, n.Entry, why))
	}
	return failed
}

// finish erases the people who were replaced, and returns the ids of the new ones. What
// cannot be erased now stays marked, and FinishErasing will try again.
func (b *batch) finish(ctx context.Context) []string {
	var ids []string
	for _, n := range b.added {
		b.store.forgetSaved(n.ID)
		if n.replaces != "" {
			b.store.Erase(ctx, n.replaces)
			continue
		}
		ids = append(ids, n.ID)
	}
	return ids
}

// forgetSaved drops the store's record of what is saved for a person, and locks a visit.
func (s *Store) forgetSaved(id string) {
	e, slot, err := s.entry(id)
	if err != nil {
		return
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	clear(slot.saved)
	slot.saved = nil
	if e.Kind == Visit {
		slot.close()
	}
}

// Match is a person on this computer, with a copy of their journey.
type Match struct {
	ID      string
	Journey *wizard.Journey
}

// Match returns, for each journey, the same person on this computer, or the zero Match.
// It omits visits, since nobody may learn who they are, and people whose data cannot be
// read. If their vaults are locked, it fails with ErrSealed instead.
func (s *Store) Match(ctx context.Context, journeys []*wizard.Journey, same func(here, there *wizard.Journey) bool) ([]Match, error) {
	found := make([]Match, len(journeys))
	for _, e := range s.People() {
		if e.Kind == Visit || e.Erasing {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		all, err := s.readFor(ctx, e, known)
		if errors.Is(err, ErrSealed) {
			return nil, err
		}
		if err != nil {
			continue
		}
		here, err := wizard.Restore(all)
		if err != nil {
			continue
		}
		for i, there := range journeys {
			if found[i].ID == "" && same(here, there) {
				found[i] = Match{e.ID, here}
			}
		}
	}
	return found, nil
}

// readFor reads those items of a person that keep selects.
func (s *Store) readFor(ctx context.Context, e Entry, keep func(vault.Item) bool) (items, error) {
	_, slot, err := s.entry(e.ID)
	if err != nil {
		return nil, err
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	v, err := s.open(e, slot)
	if err != nil {
		return nil, err
	}
	all, _, err := slot.read(ctx, v, keep)
	return all, err
}
