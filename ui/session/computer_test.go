package session

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// fault returns the error of a call to a vault; op is "get", "set", "delete" or "items".
type fault func(ctx context.Context, op string) error

// refuse returns a fault that makes every write fail with err.
func refuse(err error) fault {
	return func(_ context.Context, op string) error {
		if op == "set" {
			return err
		}
		return nil
	}
}

// hang is the fault of a vault that never answers when asked to write.
func hang(ctx context.Context, op string) error {
	if op != "set" {
		return nil
	}
	<-ctx.Done()
	return ctx.Err()
}

// computer provides the folder and the vaults for a test. The vaults are in memory; those
// with a passphrase have real keys.
type computer struct {
	dir string

	mu       sync.Mutex
	kept     map[string]vault.Vault // by the id of a person in the keychain, or by path
	keychain map[string]bool        // ids for which the keychain was opened
	fault    fault
}

func newComputer(t testing.TB) *computer {
	return &computer{dir: t.TempDir(), kept: map[string]vault.Vault{}, keychain: map[string]bool{}}
}

// breaks sets the fault of all vaults; nil for none.
func (c *computer) breaks(f fault) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.fault = f
}

func (c *computer) check(ctx context.Context, op string) error {
	c.mu.Lock()
	f := c.fault
	c.mu.Unlock()
	if f == nil {
		return nil
	}
	return f(ctx, op)
}

func (c *computer) named(name string) *faulty {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kept[name] == nil {
		c.kept[name] = vault.Memory()
	}
	return &faulty{c, c.kept[name]}
}

// open opens the store.
func (c *computer) open(t testing.TB) *people.Store {
	t.Helper()
	unlock := func(path string, passphrase secure.Secret) (people.Identity, error) {
		id, err := vault.Unlock(path, passphrase)
		if err != nil {
			return nil, err
		}
		return identity{c, id}, nil
	}
	store, err := people.OpenWith(c.dir, people.Vaults{
		Keychain: func(_, id string) vault.Vault {
			c.mu.Lock()
			c.keychain[id] = true
			c.mu.Unlock()
			return c.named(id)
		},
		Create: func(path string, passphrase secure.Secret) (people.Identity, error) {
			if _, err := os.Stat(path); err == nil {
				return nil, vault.ErrExists
			}
			if err := vaulttest.WriteIdentity(path, passphrase); err != nil {
				return nil, err
			}
			return unlock(path, passphrase)
		},
		Unlock: unlock,
	})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// holds returns the value of a field in a person's vault.
func (c *computer) holds(id string, f wizard.Field) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, name := range []string{id, filepath.Join(c.dir, "people", id, "items.age")} {
		if v := c.kept[name]; v != nil {
			s, _ := v.Get(context.Background(), f.Item())
			return s.Reveal()
		}
	}
	return ""
}

// identity opens in-memory vaults that have a real key.
type identity struct {
	of  *computer
	key *vault.Identity
}

func (i identity) Open(path string) (vault.Vault, error) {
	key, err := i.key.Open(path)
	if err != nil {
		return nil, err
	}
	return &sealedMemory{i.of.named(path), path, key.(vault.SealedVault)}, nil
}

// sealedMemory is an in-memory vault that has a key.
type sealedMemory struct {
	*faulty
	name string
	key  vault.SealedVault
}

func (v *sealedMemory) Recipient() *vault.Recipient { return v.key.Recipient() }

func (v *sealedMemory) Unseal(sealed []byte) (map[vault.Item]secure.Secret, error) {
	return v.key.Unseal(sealed)
}

// faulty is a vault that fails according to the computer's fault.
type faulty struct {
	of *computer
	vault.Vault
}

func (v *faulty) Get(ctx context.Context, item vault.Item) (secure.Secret, error) {
	if err := v.of.check(ctx, "get"); err != nil {
		return secure.Secret{}, err
	}
	return v.Vault.Get(ctx, item)
}

func (v *faulty) Set(ctx context.Context, item vault.Item, s secure.Secret) error {
	if err := v.of.check(ctx, "set"); err != nil {
		return err
	}
	return v.Vault.Set(ctx, item, s)
}

func (v *faulty) Delete(ctx context.Context, item vault.Item) error {
	if err := v.of.check(ctx, "delete"); err != nil {
		return err
	}
	return v.Vault.Delete(ctx, item)
}

func (v *faulty) Items(ctx context.Context) ([]vault.Item, error) {
	if err := v.of.check(ctx, "items"); err != nil {
		return nil, err
	}
	return v.Vault.Items(ctx)
}
