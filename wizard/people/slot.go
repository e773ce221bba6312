package people

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// slot is what the store has in memory about a person. There is only one vault per
// person, because two would overwrite each other's changes.
type slot struct {
	inspected sync.Once // see Store.inspect

	mu    mutex // held while the vault is used
	vault vault.Vault
	saved items // the known content of the vault; nil if unknown

	// For callers that cannot wait for mu.
	isOpen    atomic.Bool                     // whether there is a vault
	recipient atomic.Pointer[vault.Recipient] // kept after the vault is closed
	unsaved   atomic.Pointer[unsaved]

	// Guarded by the store's mutex; used to find duplicates.
	indexed        bool
	name, emailKey string // see wizard.EmailKey
}

func newSlot() *slot { return &slot{mu: make(mutex, 1)} }

// mutex is like a sync.Mutex, but a save that is cancelled stops waiting for it.
type mutex chan struct{}

func (m mutex) Lock()   { m <- struct{}{} }
func (m mutex) Unlock() { <-m }

// lock is like Lock, but fails when ctx ends: with vault.ErrTimeout at its deadline, since
// a vault that did not answer has kept the mutex until then.
func (m mutex) lock(ctx context.Context) error {
	select {
	case m <- struct{}{}:
		return nil
	case <-ctx.Done():
		if err := ctx.Err(); !errors.Is(err, context.DeadlineExceeded) {
			return err
		}
		return errors.Join(vault.ErrTimeout, ctx.Err())
	}
}

// use puts a vault into the slot. The caller must hold the slot's mutex.
func (p *slot) use(v vault.Vault) {
	p.vault, p.saved = v, nil
	if v, ok := v.(vault.SealedVault); ok {
		p.recipient.Store(v.Recipient())
	}
	p.isOpen.Store(true)
}

// close drops the vault. The caller must hold the slot's mutex.
func (p *slot) close() {
	clear(p.saved)
	p.vault, p.saved = nil, nil
	p.isOpen.Store(false)
}

// write makes the vault contain exactly the wanted items. If a call fails, it is unknown
// what the vault contains, so the item counts as not saved.
func (p *slot) write(ctx context.Context, v vault.Vault, wanted items) error {
	if err := p.list(ctx, v); err != nil {
		return err
	}
	changed := items{}
	for item, value := range wanted {
		if old, ok := p.saved[item]; !ok || !old.Equal(value) {
			changed[item] = value
		}
	}
	if err := p.set(ctx, v, changed); err != nil {
		return err
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

// set sets items: in a single write if the vault supports that, otherwise one after the
// other.
func (p *slot) set(ctx context.Context, v vault.Vault, changed items) error {
	if v, ok := v.(wholeVault); ok && len(changed) > 0 {
		for item := range changed {
			delete(p.saved, item)
		}
		if err := v.SetAll(ctx, changed); err != nil {
			return err
		}
		maps.Copy(p.saved, changed)
		return nil
	}
	for _, item := range order(changed) {
		delete(p.saved, item)
		if err := v.Set(ctx, item, changed[item]); err != nil {
			return err
		}
		p.saved[item] = changed[item]
	}
	return nil
}

// list finds out which items the vault contains if that is unknown, for example after
// Lock: an item that is no longer wanted has to be found before it can be deleted.
func (p *slot) list(ctx context.Context, v vault.Vault) error {
	if p.saved != nil {
		return nil
	}
	names, err := v.Items(ctx)
	if err != nil {
		return err
	}
	p.saved = items{}
	for _, item := range names {
		if known(item) {
			p.saved[item] = secure.Secret{}
		}
	}
	return nil
}

// order returns the names of the secrets, sorted, and then "person".
func order(all items) []vault.Item {
	names := slices.Sorted(maps.Keys(all))
	if i := slices.Index(names, wizard.ItemPerson); i >= 0 {
		names = append(slices.Delete(names, i, i+1), wizard.ItemPerson)
	}
	return names
}
