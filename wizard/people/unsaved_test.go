package people

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
	"github.com/waypost-app/waypost/wizard"
)

// broken is a sealed vault that cannot be written while fault is set.
type broken struct {
	vault.SealedVault
	fault *error
}

func (b broken) Set(ctx context.Context, item vault.Item, s secure.Secret) error {
	if *b.fault != nil {
		return *b.fault
	}
	return b.SealedVault.Set(ctx, item, s)
}

// breakable is an identity whose vaults are broken.
type breakable struct {
	Identity
	fault *error
}

func (b breakable) Open(path string) (vault.Vault, error) {
	v, err := b.Identity.Open(path)
	if err != nil {
		return nil, err
	}
	return broken{v.(vault.SealedVault), b.fault}, nil
}

// fragile returns a store with real sealed files that can be made to fail.
func fragile(t *testing.T) (s *Store, fault *error) {
	t.Helper()
	fault = new(error)
	makers, c := realVaults(), newComputer()
	makers.Keychain = func(_, id string) vault.Vault { return c.vault(id) }
	unlock := makers.Unlock
	makers.Unlock = func(path string, p secure.Secret) (Identity, error) {
		id, err := unlock(path, p)
		if err != nil {
			return nil, err
		}
		return breakable{id, fault}, nil
	}
	makers.Create = func(path string, p secure.Secret) (Identity, error) {
		vaulttest.QuickIdentity(t, path, p)
		return makers.Unlock(path, p)
	}
	s, err := OpenWith(t.TempDir(), makers)
	ok(t, err)
	t.Cleanup(func() { s.Close() })
	return s, fault
}

// lockUnsaved does what a session does if a save fails and the window is then locked.
func lockUnsaved(t *testing.T, s *Store, p *Person) {
	t.Helper()
	ok(t, p.SealUnsaved(p.Snapshot()))
	p.Forget()
	s.Lock()
	if !slices.Equal(s.Unsaved(), []string{p.ID}) {
		t.Errorf("unsaved: %v", s.Unsaved())
	}
}

// What could not be saved is restored after the passphrase was entered, and only then. A
// successful save puts it into the vault.
func TestUnsavedComesBack(t *testing.T) {
	for _, fault := range []error{vault.ErrDisk, ErrReadOnly, vault.ErrTimeout} {
		for _, kind := range []Kind{Visit, Sealed} {
			t.Run(fmt.Sprint(kind, fault), func(t *testing.T) { unsavedComesBack(t, kind, fault) })
		}
	}
}

func unsavedComesBack(t *testing.T, kind Kind, fault error) {
	s, broken := fragile(t)
	p := keep(t, s, kind)
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	p.Journey.Set(wizard.Answer(1), "Calle Ocho")
	ok(t, p.Save(t.Context()))
	p.Journey.Set(wizard.FieldBackup, "92QD")
	p.Journey.Set(wizard.Answer(1), "")
	p.Journey.Set(wizard.Question(2), "street")
	*broken = fault
	fails(t, p.Save(t.Context()), fault)
	lockUnsaved(t, s, p)

	_, err := s.Load(t.Context(), p.ID)
	fails(t, err, ErrSealed)
	fails(t, unlock(t, s, p, wrong), vault.ErrWrongPassphrase)
	for range 2 { // still broken: locked and opened again
		ok(t, unlock(t, s, p, right))
		p = load(t, s, p.ID)
		if !p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "92QD" || !p.Journey.Value(wizard.Answer(1)).Empty() {
			t.Fatal("what was unsaved is not there")
		}
		fails(t, p.Save(t.Context()), fault)
		lockUnsaved(t, s, p)
	}
	*broken = nil
	ok(t, unlock(t, s, p, right))
	p = load(t, s, p.ID)
	ok(t, p.Save(t.Context()))
	if len(s.Unsaved()) > 0 {
		t.Error("still unsaved")
	}
	s.Lock()
	ok(t, unlock(t, s, p, right))
	p = load(t, s, p.ID)
	if p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "92QD" ||
		p.Journey.Value(wizard.Question(2)).Empty() || !p.Journey.Value(wizard.Answer(1)).Empty() {
		t.Error("the vault has something else")
	}
}

// keep adds Rosa, with the right passphrase.
func keep(t *testing.T, s *Store, kind Kind) *Person {
	t.Helper()
	switch kind {
	case Visit:
		return addVisit(t, s, rosa())
	case Sealed:
		if !s.HasPassphrase() {
			ok(t, s.SetPassphrase(t.Context(), right))
		}
	}
	p, err := s.Add(t.Context(), kind, rosa())
	ok(t, err)
	return p
}

// unlock opens a person's vault, whatever its kind.
func unlock(t *testing.T, s *Store, p *Person, passphrase secure.Secret) error {
	t.Helper()
	if p.Kind == Visit {
		return s.UnlockVisit(t.Context(), p.ID, passphrase)
	}
	return s.Unlock(t.Context(), passphrase)
}

// Sealing also works after the lock, when only the public half of the key is left.
func TestSealAfterLock(t *testing.T) {
	s, _ := fragile(t)
	p := keep(t, s, Visit)
	p.Journey.Set(wizard.FieldBackup, "92QD")
	s.Lock()
	fails(t, p.Save(t.Context()), ErrSealed)
	ok(t, p.SealUnsaved(p.Snapshot()))
	p, err := s.OpenVisit(t.Context(), p.ID, right)
	ok(t, err)
	if !p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "92QD" {
		t.Error("lost")
	}
}

// After the lock, nothing readable is left.
func TestUnsavedIsSealed(t *testing.T) {
	s, _ := fragile(t)
	p := keep(t, s, Visit)
	p.Journey.Set(wizard.FieldBackup, "7K4M92QD")
	lockUnsaved(t, s, p)
	_, slot, err := s.entry(p.ID)
	ok(t, err)
	u := slot.unsaved.Load()
	if u.plain != nil || slot.vault != nil || slot.saved != nil || strings.Contains(string(u.sealed), "7K4M") {
		t.Error("it can be read without the passphrase")
	}
	if !p.Journey.Value(wizard.FieldBackup).Empty() {
		t.Error("the journey was not forgotten")
	}
}

// The keychain has no key, so the snapshot is kept unsealed.
func TestUnsavedInKeychain(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	c.left, c.fails = 0, vault.ErrTimeout
	fails(t, p.Save(t.Context()), vault.ErrTimeout)
	lockUnsaved(t, s, p)
	p = load(t, s, p.ID)
	if !p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "7K4M" {
		t.Error("lost")
	}
	c.left = -1
	ok(t, p.Save(t.Context()))
	if load(t, s, p.ID).Unsaved {
		t.Error("still unsaved")
	}
}

// Moving and renaming include unsaved changes.
func TestUnsavedIsTakenAlong(t *testing.T) {
	s, broken := fragile(t)
	p := keep(t, s, Visit)
	p.Journey.Set(wizard.FieldBackup, "92QD")
	*broken = vault.ErrDisk
	fails(t, p.Save(t.Context()), vault.ErrDisk)
	lockUnsaved(t, s, p)
	*broken = nil
	ok(t, unlock(t, s, p, right))
	problems, err := s.Rename(t.Context(), p.ID, "Rosa María")
	if err != nil || len(problems) > 0 || len(s.Unsaved()) > 0 {
		t.Errorf("%v, %v", problems, err)
	}
	p = load(t, s, p.ID)
	p.Journey.Set(wizard.FieldBackup, "XT3H")
	*broken = vault.ErrDisk
	fails(t, p.Save(t.Context()), vault.ErrDisk)
	ok(t, p.SealUnsaved(p.Snapshot()))
	*broken = nil
	moved, _, err := s.MoveToVisit(t.Context(), p.ID, wrong)
	ok(t, err)
	if got := load(t, s, moved.ID).Journey; got.Value(wizard.FieldBackup).Reveal() != "XT3H" || got.Text(wizard.FieldName) != "Rosa María" {
		t.Error("lost")
	}
}

func TestUnsavedIsDropped(t *testing.T) {
	s, _ := fragile(t)
	for name, drop := range map[string]func(id string){
		"drop":  s.DropUnsaved,
		"erase": func(id string) { _, err := s.Erase(t.Context(), id); ok(t, err) },
	} {
		p := keep(t, s, Visit)
		ok(t, p.SealUnsaved(p.Snapshot()))
		drop(p.ID)
		if len(s.Unsaved()) > 0 {
			t.Errorf("%s: %v", name, s.Unsaved())
		}
	}
}

func TestSealUnsavedFails(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	fails(t, (&Person{ID: "nobody", store: s}).SealUnsaved(nil), ErrUnknown)
	visit := addVisit(t, s, rosa())
	fails(t, visit.SealUnsaved(visit.Snapshot()), ErrNoKey) // an in-memory vault has no key
	s = reopen(t, s, c)
	fails(t, (&Person{ID: visit.ID, store: s}).SealUnsaved(nil), ErrNoKey)
	p := add(t, s, named("Linh Tran", ""))
	c.left = 0
	if _, err := s.Erase(t.Context(), p.ID); !errors.Is(err, errPower) {
		t.Fatal(err)
	}
	fails(t, p.SealUnsaved(nil), ErrUnknown)
}

// If the file is not writable, saving fails, and nothing is lost by locking.
func TestUnwritableFile(t *testing.T) {
	s, _ := fragile(t)
	p := keep(t, s, Visit)
	p.Journey.Set(wizard.FieldBackup, "92QD")
	dir := s.folder(p.ID)
	whole := files(t, dir)[filepath.Join(dir, itemsName)]
	block(t, filepath.Join(dir, itemsName))
	if err := p.Save(t.Context()); err == nil {
		t.Fatal("saved into a folder")
	}
	lockUnsaved(t, s, p)
	block(t, filepath.Join(dir, "lock")) // not even the lock can be taken
	put(t, filepath.Join(dir, itemsName), whole)
	p, err := s.OpenVisit(t.Context(), p.ID, right)
	ok(t, err)
	if err := p.Save(t.Context()); err == nil {
		t.Fatal("saved without the lock")
	}
	if !p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "92QD" {
		t.Error("lost")
	}
}
