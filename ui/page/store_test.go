package page

import (
	"context"
	"os"
	"testing"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
)

// newStore is a store whose vaults are in memory, at a time of the test's own.
func newStore(t testing.TB, now func() time.Time) *people.Store {
	t.Helper()
	vaults := map[string]vault.Vault{}
	named := func(name string) vault.Vault {
		if vaults[name] == nil {
			vaults[name] = vault.Memory()
		}
		return vaults[name]
	}
	passphrases := map[string]secure.Secret{}
	store, err := people.OpenWith(t.TempDir(), people.Vaults{
		Keychain: func(_, id string) vault.Vault { return named(id) },
		Create: func(path string, passphrase secure.Secret) (people.Identity, error) {
			passphrases[path] = passphrase
			return memoryIdentity(named), os.WriteFile(path, nil, 0o600)
		},
		Unlock: func(path string, passphrase secure.Secret) (people.Identity, error) {
			if right, ok := passphrases[path]; !ok || !right.Equal(passphrase) {
				return nil, vault.ErrWrongPassphrase
			}
			return memoryIdentity(named), nil
		},
		Now: now,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

// memoryIdentity opens vaults in memory by their path.
type memoryIdentity func(name string) vault.Vault

func (open memoryIdentity) Open(path string) (vault.Vault, error) { return open(path), nil }

// keep adds a person to the store, and returns their id.
func (h *host) keep(j *wizard.Journey) string {
	h.t.Helper()
	p, err := h.store.Add(context.Background(), people.Keychain, j)
	if err != nil {
		h.t.Fatal(err)
	}
	return p.ID
}

// keepVisit adds a person with a passphrase of their own, and locks them.
func (h *host) keepVisit(j *wizard.Journey) string {
	h.t.Helper()
	p, err := h.store.AddVisit(context.Background(), secure.NewSecret("river-candle-mango"), j)
	if err != nil {
		h.t.Fatal(err)
	}
	h.store.Lock()
	return p.ID
}

// shared makes the computer one that many people use.
func (h *host) shared() *host {
	h.t.Helper()
	if err := h.store.SetSettings(people.Settings{Computer: people.Shared}); err != nil {
		h.t.Fatal(err)
	}
	return h
}

// someone is a journey under another name, at a step, last used at a time.
func someone(name string, at wizard.StepID, used time.Time) *wizard.Journey {
	j := rosa(used)
	j.Set(wizard.FieldName, name)
	j.Set(wizard.FieldEmail, name[:2]+"@example.com")
	for j.Step().ID != at {
		if len(j.NextAnyway(used)) > 0 {
			break
		}
	}
	return j
}

// mockPeople are those of the mock-up 01, on a shared computer.
func mockPeople(h *host) {
	h.shared()
	ago := func(d time.Duration) time.Time { return h.now.Add(-d) }
	h.keep(someone("Rosa Delgado", wizard.StepMethod, ago(20*time.Minute)))
	done := someone("Ahmed Al-Sayed", wizard.StepSheet, ago(time.Hour))
	done.Mark(wizard.Finished, ago(time.Hour))
	h.keep(done)
	h.keep(someone("Linh Tran", wizard.StepEmail, ago(24*time.Hour)))
	h.keep(someone("Marie Joseph", wizard.StepReady, ago(3*24*time.Hour)))
}
