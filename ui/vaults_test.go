package ui

import (
	"context"
	"sync"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
	"github.com/waypost-app/waypost/wizard/people"
)

// vaults holds the vaults of a desk: all in memory, so that they outlive the window, and
// with any fault that a test wants.
type vaults struct {
	mu          sync.Mutex
	kept        map[string]vault.Vault
	passphrases map[string]secure.Secret
	fault       fault
	held        chan struct{} // closed to end calls that hang
	ago         time.Duration // how far back the store's clock is set
}

// fault returns the error of a call; op is "get", "set", "delete" or "items". nil means
// no faults.
type fault func(ctx context.Context, op string, item vault.Item) error

func newVaults() *vaults {
	return &vaults{
		kept: map[string]vault.Vault{}, passphrases: map[string]secure.Secret{}, held: make(chan struct{}),
	}
}

// breaks sets the fault of all vaults; nil for none.
func (v *vaults) breaks(f fault) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.fault = f
}

// refuse returns a fault that makes every change fail with err.
func refuse(err error) fault {
	return func(_ context.Context, op string, _ vault.Item) error {
		if op == "set" || op == "delete" {
			return err
		}
		return nil
	}
}

// hang is the fault of a keychain that does not answer.
func (v *vaults) hang(ctx context.Context, _ string, _ vault.Item) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-v.held:
		return vault.ErrTimeout
	}
}

// release ends calls that hang, permanently.
func (v *vaults) release() { close(v.held) }

// named returns the vault with the name of a folder or a file.
func (v *vaults) named(name string) vault.Vault {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.kept[name] == nil {
		v.kept[name] = vault.Memory()
	}
	return &faulty{v, v.kept[name]}
}

// all returns everything that is stored, for everyone.
func (v *vaults) all() map[string]map[vault.Item]string {
	v.mu.Lock()
	defer v.mu.Unlock()
	all := map[string]map[vault.Item]string{}
	for name, kept := range v.kept {
		all[name] = map[vault.Item]string{}
		items, _ := kept.Items(context.Background())
		for _, item := range items {
			s, _ := kept.Get(context.Background(), item)
			all[name][item] = s.Reveal()
		}
	}
	return all
}

func (v *vaults) of() people.Vaults {
	return people.Vaults{
		Now:      func() time.Time { return time.Now().Add(-v.ago) },
		Keychain: func(_, id string) vault.Vault { return v.named(id) },
		Create: func(path string, passphrase secure.Secret) (people.Identity, error) {
			v.passphrases[path] = passphrase
			if err := vaulttest.WriteIdentity(path, passphrase); err != nil {
				return nil, err
			}
			return v.identity(path, passphrase)
		},
		Unlock: func(path string, passphrase secure.Secret) (people.Identity, error) {
			if !v.passphrases[path].Equal(passphrase) {
				return nil, vault.ErrWrongPassphrase
			}
			return v.identity(path, passphrase)
		},
	}
}

// identity opens the real key in a file, for in-memory vaults.
func (v *vaults) identity(path string, passphrase secure.Secret) (people.Identity, error) {
	key, err := vault.Unlock(path, passphrase)
	if err != nil {
		return nil, err
	}
	return identity{v, key}, nil
}

// identity opens in-memory vaults by their path.
type identity struct {
	of  *vaults
	key *vault.Identity
}

func (i identity) Open(path string) (vault.Vault, error) {
	key, err := i.key.Open(path)
	if err != nil {
		return nil, err
	}
	return &keyed{i.of.named(path), key.(vault.SealedVault)}, nil
}

// keyed is an in-memory vault with a real key.
type keyed struct {
	vault.Vault
	key vault.SealedVault
}

func (k *keyed) Recipient() *vault.Recipient { return k.key.Recipient() }

func (k *keyed) Unseal(sealed []byte) (map[vault.Item]secure.Secret, error) {
	return k.key.Unseal(sealed)
}

// faulty is a vault that fails according to its computer's fault.
type faulty struct {
	of *vaults
	vault.Vault
}

func (f *faulty) check(ctx context.Context, op string, item vault.Item) error {
	f.of.mu.Lock()
	broken := f.of.fault
	f.of.mu.Unlock()
	if broken == nil {
		return nil
	}
	return broken(ctx, op, item)
}

func (f *faulty) Get(ctx context.Context, item vault.Item) (secure.Secret, error) {
	if err := f.check(ctx, "get", item); err != nil {
		return secure.Secret{}, err
	}
	return f.Vault.Get(ctx, item)
}

func (f *faulty) Set(ctx context.Context, item vault.Item, s secure.Secret) error {
	if err := f.check(ctx, "set", item); err != nil {
		return err
	}
	return f.Vault.Set(ctx, item, s)
}

func (f *faulty) Delete(ctx context.Context, item vault.Item) error {
	if err := f.check(ctx, "delete", item); err != nil {
		return err
	}
	return f.Vault.Delete(ctx, item)
}

func (f *faulty) Items(ctx context.Context) ([]vault.Item, error) {
	if err := f.check(ctx, "items", ""); err != nil {
		return nil, err
	}
	return f.Vault.Items(ctx)
}
