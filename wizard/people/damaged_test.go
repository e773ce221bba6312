package people

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
	"github.com/waypost-app/waypost/wizard"
)

// shelf is a store with real sealed files, and what is needed to open them.
type shelf struct {
	*Store
	t *testing.T
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	sh := &shelf{t: t}
	sh.start(quickDir(t))
	t.Cleanup(func() { sh.Close() })
	return sh
}

// start restarts the program.
func (sh *shelf) start(dir string) {
	sh.t.Helper()
	makers := realVaults()
	makers.Create = func(path string, p secure.Secret) (Identity, error) {
		vaulttest.QuickIdentity(sh.t, path, p)
		return makers.Unlock(path, p)
	}
	s, err := OpenWith(dir, makers)
	ok(sh.t, err)
	sh.Store = s
	if s.HasPassphrase() {
		ok(sh.t, s.Unlock(sh.t.Context(), right))
	} else {
		ok(sh.t, s.SetPassphrase(sh.t.Context(), right))
	}
}

// again restarts the program, with or without the index.
func (sh *shelf) again(withIndex bool) {
	sh.t.Helper()
	ok(sh.t, sh.Close())
	if !withIndex {
		ok(sh.t, os.Remove(filepath.Join(sh.dir, indexName)))
	}
	sh.start(sh.dir)
}

// keep adds a person.
func (sh *shelf) keep(kind Kind, name string) *Person {
	sh.t.Helper()
	var p *Person
	var err error
	if kind == Visit {
		p, err = sh.AddVisit(sh.t.Context(), right, named(name, ""))
	} else {
		p, err = sh.Add(sh.t.Context(), kind, named(name, ""))
	}
	ok(sh.t, err)
	return p
}

// load loads a person with the passphrase.
func (sh *shelf) load(kind Kind, id string) (*Person, error) {
	if kind == Visit {
		return sh.OpenVisit(sh.t.Context(), id, right)
	}
	return sh.Load(sh.t.Context(), id)
}

// moved checks that a person's file is reported as moved aside, and to where.
func (sh *shelf) moved(kind Kind, id, name string) {
	sh.t.Helper()
	_, err := sh.load(kind, id)
	var damaged *DamagedError
	if !errors.As(err, &damaged) || damaged.Moved != name {
		sh.t.Errorf("%s: %v, not %s", kind, err, name)
	}
}

// A person's damaged file is moved aside as it is, and its new name is reported at every
// start. It is not replaced until it is put back or the person is erased.
func TestDamagedFilesAreMovedAside(t *testing.T) {
	for _, c := range []struct {
		kind Kind
		file string
	}{{Sealed, itemsName}, {Visit, itemsName}, {Visit, vault.IdentityName}} {
		t.Run(string(c.kind)+" "+c.file, func(t *testing.T) {
			sh := newShelf(t)
			p := sh.keep(c.kind, "Rosa Delgado")
			path := filepath.Join(sh.folder(p.ID), c.file)
			whole, err := os.ReadFile(path)
			ok(t, err)
			sh.again(true)
			half := whole[:len(whole)/2]
			ok(t, os.WriteFile(path, half, 0o600))
			sh.moved(c.kind, p.ID, c.file+".damaged-1")
			sh.again(true)
			sh.moved(c.kind, p.ID, c.file+".damaged-1")
			sh.again(false)
			sh.moved(c.kind, p.ID, c.file+".damaged-1")
			if kept, _ := os.ReadFile(path + ".damaged-1"); string(kept) != string(half) || exists(path) {
				t.Error("what was damaged is lost, or was replaced")
			}

			ok(t, os.WriteFile(path, whole, 0o600)) // restored from a copy
			back, err := sh.load(c.kind, p.ID)
			ok(t, err)
			if got := back.Journey.Text(wizard.FieldName); got != "Rosa Delgado" {
				t.Errorf("%q came back", got)
			}
			receipt, err := sh.Erase(t.Context(), p.ID)
			ok(t, err)
			if !slices.Contains(receipt.Files, c.file+".damaged-1") || exists(sh.folder(p.ID)) {
				t.Errorf("erased: %+v", receipt)
			}
		})
	}
}

// If two files were swapped, neither is accepted in place of the other.
func TestSwappedFiles(t *testing.T) {
	sh := newShelf(t)
	rosa, linh := sh.keep(Sealed, "Rosa Delgado"), sh.keep(Sealed, "Linh Tran")
	sh.again(true)
	a, b := sh.itemsFile(rosa.ID), sh.itemsFile(linh.ID)
	ok(t, os.Rename(a, a+".x"))
	ok(t, os.Rename(b, a))
	ok(t, os.Rename(a+".x", b))
	for _, sum := range sh.Summaries(t.Context()) {
		if sum.Name != "" || !errors.Is(sum.Err, ErrDamaged) {
			t.Errorf("%q, %v", sum.Name, sum.Err)
		}
	}
	ok(t, os.Rename(a+".damaged-1", b))
	ok(t, os.Rename(b+".damaged-1", a))
	for i, sum := range sh.Summaries(t.Context()) {
		if want := []string{"Rosa Delgado", "Linh Tran"}[i]; sum.Name != want {
			t.Errorf("%q, %v, want %s", sum.Name, sum.Err, want)
		}
	}
}
