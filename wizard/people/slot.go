package people

import (
	"context"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// slot is a person's place in memory. Its vault is made once, since two at a
// time would not know of each other.
type slot struct {
	mu    sync.Mutex // held while the vault is used
	vault vault.Vault
	saved items // what the vault is known to hold

	isOpen atomic.Bool // whether there is a vault, for those who cannot wait

	// Guarded by the store's mutex: what others ask about.
	known       bool
	name, email string
}

// use opens the place with a vault. The caller holds its mutex.
func (p *slot) use(v vault.Vault) {
	p.vault, p.saved = v, nil
	p.isOpen.Store(true)
}

// close forgets the vault. The caller holds the place's mutex.
func (p *slot) close() {
	p.vault, p.saved = nil, nil
	p.isOpen.Store(false)
}

// write brings the vault to what is wanted. What a failed call leaves behind is
// not known, so it counts as not saved.
func (p *slot) write(ctx context.Context, v vault.Vault, wanted items) error {
	if err := p.look(ctx, v); err != nil {
		return err
	}
	for _, item := range order(wanted) {
		if old, ok := p.saved[item]; ok && old.Equal(wanted[item]) {
			continue
		}
		delete(p.saved, item)
		if err := v.Set(ctx, item, wanted[item]); err != nil {
			return err
		}
		p.saved[item] = wanted[item]
	}
	for _, item := range order(p.saved) {
		if _, keep := wanted[item]; keep {
			continue
		}
		if err := v.Delete(ctx, item); err != nil {
			return err
		}
		delete(p.saved, item)
	}
	return nil
}

// look lists what the vault holds if that is not known, as after Lock: what is
// not wanted any more must still be found to be deleted.
func (p *slot) look(ctx context.Context, v vault.Vault) error {
	if p.saved != nil {
		return nil
	}
	there, err := v.Items(ctx)
	if err != nil {
		return err
	}
	p.saved = items{}
	for _, item := range there {
		if known(item) {
			p.saved[item] = secure.Secret{}
		}
	}
	return nil
}

// order is the secrets by name, then the person.
func order(all items) []vault.Item {
	names := slices.Sorted(maps.Keys(all))
	if i := slices.Index(names, wizard.ItemPerson); i >= 0 {
		names = append(slices.Delete(names, i, i+1), wizard.ItemPerson)
	}
	return names
}
