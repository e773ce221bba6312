package people

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// items maps the names of the items in a vault to their values.
type items = map[vault.Item]secure.Secret

// Person is a loaded person.
type Person struct {
	ID      string
	Kind    Kind
	Journey *wizard.Journey
	Unsaved bool // when loaded, the journey was newer than the vault's content; see SealUnsaved

	store *Store
}

// Load reads everything about a person. It fails with ErrUnknown, ErrSealed,
// wizard.ErrDamaged, wizard.ErrNewer or the errors of the vault; in that case nothing was
// changed. Call Forget when the person is no longer needed.
func (s *Store) Load(ctx context.Context, id string) (*Person, error) {
	e, slot, err := s.entry(id)
	if err != nil || e.Erasing {
		return nil, about(id, errors.Join(ErrUnknown, err))
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	v, err := s.open(e, slot)
	if err != nil {
		return nil, about(id, err)
	}
	all, saved, err := slot.read(ctx, v, known)
	if err != nil {
		return nil, about(id, err)
	}
	j, err := wizard.Restore(all)
	if err != nil {
		return nil, about(id, err)
	}
	slot.saved = saved
	p := s.person(e, j)
	p.Unsaved = slot.unsaved.Load() != nil
	return p, nil
}

// person returns a Person that connects a journey to the store.
func (s *Store) person(e Entry, j *wizard.Journey) *Person {
	if e.Kind != Visit {
		s.Ask(j, e.ID)
	}
	s.remember(e, j)
	return &Person{ID: e.ID, Kind: e.Kind, Journey: j, store: s}
}

// Forget drops the person's secrets from memory: the journey, and the store's record of
// what is saved. It waits until a running save has ended. The person must not be used
// afterwards.
func (p *Person) Forget() {
	p.Journey.Forget()
	if _, slot, err := p.store.entry(p.ID); err == nil {
		slot.mu.Lock()
		defer slot.mu.Unlock()
		clear(slot.saved)
		slot.saved = nil
	}
}

// known reports whether an item belongs to a journey. Others, which a newer version may
// have stored, are left alone.
func known(item vault.Item) bool { return slices.Contains(wizard.ItemNames(), item) }

// readAll reads the items that keep selects.
func readAll(ctx context.Context, v vault.Vault, keep func(vault.Item) bool) (items, error) {
	if v, ok := v.(wholeVault); ok {
		all, err := v.All(ctx)
		maps.DeleteFunc(all, func(item vault.Item, _ secure.Secret) bool { return !keep(item) })
		return all, err
	}
	names, err := v.Items(ctx)
	if err != nil {
		return nil, err
	}
	all := items{}
	for _, item := range names {
		if !keep(item) {
			continue
		}
		value, err := v.Get(ctx, item)
		switch {
		case err == nil:
			all[item] = value
		case !errors.Is(err, vault.ErrNotFound):
			return nil, err
		}
	}
	return all, nil
}

// Snapshot returns what Journey wants to store now. Call it on the thread that uses the
// journey, and pass the result to SaveItems on any other.
func (p *Person) Snapshot() map[vault.Item]secure.Secret { return p.Journey.Items() }

// Save saves what Journey wants to store now; see SaveItems.
func (p *Person) Save(ctx context.Context) error { return p.SaveItems(ctx, p.Snapshot()) }

// SaveItems writes those items of a snapshot that the vault does not contain yet, and
// deletes those that are not in the snapshot. It first writes the secrets, then the item
// "person", which contains the progress, and deletes last. Thus, whenever it is
// interrupted, all secrets that "person" relies on are there. After an error, saving
// again continues where it stopped. Snapshots must be saved in the order in which they
// were taken. For an erased person it returns ErrUnknown.
func (p *Person) SaveItems(ctx context.Context, wanted map[vault.Item]secure.Secret) error {
	return about(p.ID, p.store.save(ctx, p.ID, wanted))
}

func (s *Store) save(ctx context.Context, id string, wanted items) error {
	_, slot, err := s.entry(id)
	if err != nil {
		return err
	}
	if err := slot.mu.lock(ctx); err != nil {
		return err
	}
	defer slot.mu.Unlock()
	e, _, err := s.entry(id)
	if err != nil || e.Erasing {
		return errors.Join(ErrUnknown, err)
	}
	v, err := s.open(e, slot)
	if err != nil {
		return err
	}
	if err := slot.write(ctx, v, wanted); err != nil {
		return err
	}
	slot.unsaved.Store(nil)
	if j, err := wizard.Restore(items{wizard.ItemPerson: wanted[wizard.ItemPerson]}); err == nil {
		s.remember(e, j)
		j.Forget()
	}
	return nil
}
