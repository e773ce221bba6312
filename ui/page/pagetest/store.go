package pagetest

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// newStore returns a store whose vaults are in memory and whose clock is now.
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

// memoryIdentity opens in-memory vaults by their path.
type memoryIdentity func(name string) vault.Vault

func (open memoryIdentity) Open(path string) (vault.Vault, error) { return open(path), nil }

// Keep adds a person to the store, and returns their id.
func (h *Host) Keep(j *wizard.Journey) string {
	h.T.Helper()
	p, err := h.Store.Add(context.Background(), people.Keychain, j)
	if err != nil {
		h.T.Fatal(err)
	}
	return p.ID
}

// KeepVisit adds a person with a passphrase as a visit, and locks it.
func (h *Host) KeepVisit(j *wizard.Journey) string {
	h.T.Helper()
	p, err := h.Store.AddVisit(context.Background(), secure.NewSecret(Passphrase), j)
	if err != nil {
		h.T.Fatal(err)
	}
	h.Store.Lock()
	return p.ID
}

// Passphrase opens the visits added by KeepVisit.
const Passphrase = "river-candle-mango"

// MakeShared turns the computer into a shared one, even if there are people in its
// keychain already. The store refuses to switch then, but opens an index that somebody
// has edited to say so.
func (h *Host) MakeShared() *Host {
	h.T.Helper()
	h.shared = true
	err := h.Store.SetSettings(people.Settings{Computer: people.Shared})
	if err != nil && !errors.As(err, new(*people.MisplacedError)) {
		h.T.Fatal(err)
	}
	return h
}

// KeepMockUpPeople adds the people of mock-up 01, on a shared computer.
func (h *Host) KeepMockUpPeople() {
	ago := func(d time.Duration) time.Time { return h.Clock.Add(-d) }
	h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, ago(20*time.Minute)))
	done := wizardtest.Someone("Ahmed Al-Sayed", wizard.StepSheet, ago(time.Hour))
	done.Mark(wizard.Finished, ago(time.Hour))
	h.Keep(done)
	h.Keep(wizardtest.Someone("Linh Tran", wizard.StepEmail, ago(24*time.Hour)))
	h.Keep(wizardtest.Someone("Marie Joseph", wizard.StepReady, ago(3*24*time.Hour)))
	h.MakeShared()
}
