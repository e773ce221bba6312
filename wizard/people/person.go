package people

import (
	"context"
	"errors"
	"slices"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// items is what a vault holds, or shall hold.
type items = map[vault.Item]secure.Secret

// Person is one person, loaded.
type Person struct {
	ID      string
	Kind    Kind
	Journey *wizard.Journey

	store *Store
}

// Load reads everything about a person. It fails with ErrUnknown, ErrSealed,
// wizard.ErrDamaged, wizard.ErrNewer or the errors of the vault; then nothing
// was changed.
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
	saved, err := readAll(ctx, v, known)
	if err != nil {
		return nil, about(id, err)
	}
	j, err := wizard.Restore(saved)
	if err != nil {
		return nil, about(id, err)
	}
	slot.saved = saved
	return s.person(e, j), nil
}

// person ties a journey to its place in the store.
func (s *Store) person(e Entry, j *wizard.Journey) *Person {
	if e.Kind != Visit {
		s.Ask(j, e.ID)
	}
	s.remember(e, j)
	return &Person{ID: e.ID, Kind: e.Kind, Journey: j, store: s}
}

// known reports whether an item is one that a journey is made of. Others, which a
// newer version may have kept, are left alone.
func known(item vault.Item) bool { return slices.Contains(wizard.ItemNames(), item) }

// readAll reads the items that are to be kept.
func readAll(ctx context.Context, v vault.Vault, keep func(vault.Item) bool) (items, error) {
	there, err := v.Items(ctx)
	if err != nil {
		return nil, err
	}
	all := items{}
	for _, item := range there {
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

// Snapshot is what Journey wants kept now. Call it on the thread that uses the
// journey, and give it to SaveItems on any other.
func (p *Person) Snapshot() map[vault.Item]secure.Secret { return p.Journey.Items() }

// Save is SaveItems of what Journey wants kept now.
func (p *Person) Save(ctx context.Context) error { return p.SaveItems(ctx, p.Snapshot()) }

// SaveItems writes the items of a snapshot that the vault does not hold yet, and
// deletes those that the snapshot lacks. First come the secrets, then the item
// "person", which says how far the person came, then what is not wanted any
// more: so whenever it is cut off, every secret that "person" relies on is there.
// After an error, saving again goes on where it stopped. Snapshots must be saved
// in the order in which they were taken. An erased person is ErrUnknown.
func (p *Person) SaveItems(ctx context.Context, wanted map[vault.Item]secure.Secret) error {
	return about(p.ID, p.store.save(ctx, p.ID, wanted))
}

func (s *Store) save(ctx context.Context, id string, wanted items) error {
	_, slot, err := s.entry(id)
	if err != nil {
		return err
	}
	slot.mu.Lock()
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
	if j, err := wizard.Restore(items{wizard.ItemPerson: wanted[wizard.ItemPerson]}); err == nil {
		s.remember(e, j)
	}
	return nil
}
