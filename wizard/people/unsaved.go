package people

import (
	"context"
	"errors"
	"maps"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// ErrNoKey means that nothing can be sealed for a person: their vault has no key, or was
// not open since the start.
var ErrNoKey = errors.New("people: no key to seal with")

// unsaved is a snapshot that could not be saved, kept in memory.
type unsaved struct {
	sealed []byte // with the vault's key
	plain  items  // for the kind Keychain, which has no key and no passphrase
}

// SealUnsaved keeps a snapshot that could not be saved in memory, so that the journey can
// be forgotten and the store locked. It is sealed with the key of the person's vault, of
// which only the public half stays in memory. The next Load or OpenVisit, which requires
// the passphrase, returns the journey of the snapshot, with Person.Unsaved set. A
// successful save drops the snapshot; so does the end of the process.
//
// SealUnsaved needs no disk and never blocks. It fails with ErrUnknown or ErrNoKey. The
// kind Keychain has neither a key nor a passphrase, so its snapshot is not sealed.
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

// seal seals items with the vault's key.
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

// Unsaved lists the ids of people for whom SealUnsaved keeps something in memory.
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

// read reads those items of a vault that keep selects, and replaces them by unsaved ones.
// changed reports whether there are unsaved ones. The caller must hold the slot's mutex.
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
