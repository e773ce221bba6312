package people

import (
	"context"
	"errors"
	"maps"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// ErrNoKey means that the person's vault was not open since the start, or has no key, so that
// nothing can be sealed for it.
var ErrNoKey = errors.New("people: no key to seal with")

// unsaved is a snapshot that could not be saved, kept in memory.
type unsaved struct {
	sealed []byte // with the vault's own key
	plain  items  // for the kind Keychain, which has no key and no passphrase
}

// SealUnsaved keeps a snapshot that could not be saved in memory, so that the journey can be
// forgotten and the store locked. It is sealed with the key of the person's vault, of which only
// the public half is kept. The next Load or OpenVisit, which needs the passphrase, returns the
// journey of the snapshot, with Person.Unsaved set. A successful save drops the snapshot. It is
// lost when the process ends.
//
// SealUnsaved needs no disk and waits for nothing. It fails with ErrUnknown or ErrNoKey. The kind
// Keychain has neither key nor passphrase, so its snapshot is not sealed.
func (p *Person) SealUnsaved(snapshot map[vault.Item]secure.Secret) error {
	e, slot, err := p.store.entry(p.ID)
	if err != nil || e.Erasing {
		return about(p.ID, errors.Join(ErrUnknown, err))
	}
	u, err := slot.seal(e.Kind, snapshot)
	if err != nil {
		return about(p.ID, err)
	}
	slot.unsaved.Store(u)
	return nil
}

// seal seals items with the key of the vault.
func (p *slot) seal(k Kind, all items) (*unsaved, error) {
	if k == Keychain {
		return &unsaved{plain: maps.Clone(all)}, nil
	}
	r := p.recipient.Load()
	if r == nil {
		return nil, ErrNoKey
	}
	sealed, err := r.Seal(all)
	if err != nil {
		return nil, err
	}
	return &unsaved{sealed: sealed}, nil
}

// Unsaved lists the ids of people with something that SealUnsaved keeps in memory.
func (s *Store) Unsaved() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for _, e := range s.index.People {
		if slot := s.slots[e.ID]; slot != nil && slot.unsaved.Load() != nil {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// DropUnsaved discards what SealUnsaved keeps for a person.
func (s *Store) DropUnsaved(id string) {
	if _, slot, err := s.entry(id); err == nil {
		slot.unsaved.Store(nil)
	}
}

// read reads the items of a vault that keep selects, and replaces them by unsaved ones. changed
// reports whether there were any. The caller holds the slot's mutex.
func (p *slot) read(ctx context.Context, v vault.Vault, keep func(vault.Item) bool) (all, saved items, err error) {
	saved, err = readAll(ctx, v, keep)
	if err != nil {
		return nil, nil, err
	}
	u := p.unsaved.Load()
	if u == nil {
		return saved, saved, nil
	}
	newer, err := u.open(v)
	if err != nil {
		return nil, nil, err
	}
	all = maps.Clone(saved)
	maps.DeleteFunc(all, func(item vault.Item, _ secure.Secret) bool { return known(item) })
	maps.Copy(all, newer)
	return all, saved, nil
}

// open returns the snapshot.
func (u *unsaved) open(v vault.Vault) (items, error) {
	if u.plain != nil {
		return u.plain, nil
	}
	sealed, ok := v.(vault.SealedVault)
	if !ok {
		return nil, ErrNoKey
	}
	return sealed.Unseal(u.sealed)
}
