package people

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

var (
	right = secure.NewSecret("river-candle-mango")
	wrong = secure.NewSecret("river-candle-melon")
)

func TestSealedNeedsThePassphrase(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	if s.HasPassphrase() || !s.NeedsPassphrase() {
		t.Fatal("there is a passphrase")
	}
	_, err := s.Add(t.Context(), Sealed, rosa())
	fails(t, err, ErrSealed)
	fails(t, s.Unlock(t.Context(), right), vault.ErrNotFound)
	ok(t, s.SetPassphrase(t.Context(), right))
	p, err := s.Add(t.Context(), Sealed, rosa())
	ok(t, err)

	s = reopen(t, s, c)
	if !s.HasPassphrase() || !s.NeedsPassphrase() {
		t.Fatal("no passphrase")
	}
	_, err = s.Load(t.Context(), p.ID)
	fails(t, err, ErrSealed)
	fails(t, s.Summaries(t.Context())[0].Err, ErrSealed)
	fails(t, s.SetPassphrase(t.Context(), wrong), vault.ErrExists)
	fails(t, s.Unlock(t.Context(), wrong), vault.ErrWrongPassphrase)
	if !s.NeedsPassphrase() {
		t.Fatal("a wrong passphrase opened it")
	}
	ok(t, s.Unlock(t.Context(), right))
	if s.NeedsPassphrase() || load(t, s, p.ID).Journey.Text(wizard.FieldName) != "Rosa Delgado" {
		t.Fatal("not open")
	}
}

func TestUnlockThatIsGivenUp(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	fails(t, s.SetPassphrase(ctx, right), context.Canceled)
	if !s.NeedsPassphrase() {
		t.Error("open all the same")
	}
	ok(t, s.Unlock(t.Context(), right))
}

func TestLock(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	ok(t, s.SetPassphrase(t.Context(), right))
	sealed, err := s.Add(t.Context(), Sealed, rosa())
	ok(t, err)
	visit, err := s.AddVisit(t.Context(), wrong, named("Linh Tran", ""))
	ok(t, err)
	own := add(t, s, named("Ahmed Al-Sayed", ""))

	s.Lock()
	for _, p := range []*Person{sealed, visit} {
		p.Journey.Set(wizard.FieldBackup, "7K4M")
		fails(t, p.Save(t.Context()), ErrSealed)
	}
	ok(t, own.Save(t.Context()))
	ok(t, s.Unlock(t.Context(), right))
	ok(t, sealed.Save(t.Context()))
	fails(t, visit.Save(t.Context()), ErrSealed)
	_, err = s.OpenVisit(t.Context(), visit.ID, wrong)
	ok(t, err)
	ok(t, visit.Save(t.Context()))
}

func TestSealedPersonIsErasedWithoutThePassphrase(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	ok(t, s.SetPassphrase(t.Context(), right))
	p, err := s.Add(t.Context(), Sealed, rosa())
	ok(t, err)
	s = reopen(t, s, c)
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	if len(receipt.Files) == 0 || len(s.People()) != 0 || exists(s.folder(p.ID)) {
		t.Errorf("%+v", receipt)
	}
}

func TestKindsAreFoundByTheirFolders(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	ok(t, s.SetPassphrase(t.Context(), right))
	want := map[string]Kind{add(t, s, rosa()).ID: Keychain}
	sealed, err := s.Add(t.Context(), Sealed, rosa())
	ok(t, err)
	visit, err := s.AddVisit(t.Context(), right, rosa())
	ok(t, err)
	want[sealed.ID], want[visit.ID] = Sealed, Visit
	ok(t, os.Remove(s.dir+"/"+indexName))
	for _, e := range reopen(t, s, c).People() {
		if want[e.ID] != e.Kind {
			t.Errorf("%s is taken for %s", want[e.ID], e.Kind)
		}
	}
}

// A damaged key is moved aside, and its new name is reported. What it opens is still
// there, and other people can be sealed with a new passphrase.
func TestDamagedKeyIsMovedAside(t *testing.T) {
	s := newShelf(t)
	path := s.identityFile()
	p, err := s.Add(t.Context(), Sealed, rosa())
	ok(t, err)
	sealed := files(t, s.folder(p.ID))
	s.Lock()
	whole, err := os.ReadFile(path)
	ok(t, err)
	ok(t, os.WriteFile(path, whole[:len(whole)/2], 0o600))

	err = s.Unlock(t.Context(), right)
	var damaged *DamagedError
	if !errors.As(err, &damaged) || damaged.Moved != "identity.age.damaged-1" {
		t.Fatalf("%v", err)
	}
	if kept, _ := os.ReadFile(filepath.Join(s.dir, damaged.Moved)); len(kept) != len(whole)/2 {
		t.Error("what was damaged is lost")
	}
	if s.HasPassphrase() {
		t.Error("a passphrase is asked for that opens nothing")
	}
	ok(t, s.SetPassphrase(t.Context(), wrong))
	_, err = s.Load(t.Context(), p.ID)
	if !errors.As(err, &damaged) || damaged.Moved != "identity.age.damaged-1" {
		t.Errorf("what is missing is the key, not %v", err)
	}
	for path, text := range files(t, s.folder(p.ID)) {
		if sealed[path] != text {
			t.Errorf("%s was changed", path)
		}
	}
}
