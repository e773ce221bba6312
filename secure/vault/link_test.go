package vault

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// elsewhere returns a file of somebody else's to which a link may point.
func elsewhere(t *testing.T) (path string, wantUntouched func()) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "theirs")
	put(t, path, []byte("theirs"))
	return path, func() {
		t.Helper()
		entries, err := os.ReadDir(filepath.Dir(path))
		if got := contentsOf(t, path); string(got) != "theirs" || err != nil || len(entries) != 1 {
			t.Errorf("what the link leads to: %q, %v, %v", got, entries, err)
		}
	}
}

// A link in place of any file of a vault is not followed: its target is neither read nor
// changed, locked or removed.
func TestLinkedFiles(t *testing.T) {
	for _, name := range []string{"items.age", IdentityName, lockName, "items.age.new"} {
		for _, target := range []string{"theirs", "nothing"} {
			t.Run(name+" to "+target, func(t *testing.T) {
				theirs, wantUntouched := elsewhere(t)
				path := itemsPath(t)
				v := openQuick(t, path)
				mustSet(t, v, "code", "kept")
				link := filepath.Join(filepath.Dir(path), name)
				os.Remove(link)
				if err := os.Symlink(filepath.Join(filepath.Dir(theirs), target), link); err != nil {
					t.Fatal(err)
				}
				_, opened := quick().openFile(path, secure.NewSecret(passphrase))
				set := v.Set(t.Context(), "code", secure.NewSecret("new"))
				wantUntouched()
				isKey := name == "items.age" || name == IdentityName
				if isKey != errors.Is(opened, ErrDamaged) || name == "items.age" && !errors.Is(set, ErrDamaged) {
					t.Errorf("opened: %v, set: %v", opened, set)
				}
				Erase(t.Context(), v)
				wantUntouched()
			})
		}
	}
}

// A link in place of the folder is not followed, either.
func TestLinkedFolder(t *testing.T) {
	theirs, wantUntouched := elsewhere(t)
	id, err := quick().create(filepath.Join(t.TempDir(), IdentityName), secure.NewSecret(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "3f9c0a")
	if err := os.Symlink(filepath.Dir(theirs), dir); err != nil {
		t.Fatal(err)
	}
	if _, err := id.Open(filepath.Join(dir, "items.age")); !errors.Is(err, ErrDamaged) {
		t.Errorf("open: %v", err)
	}
	if _, err := quick().create(filepath.Join(dir, IdentityName), secure.NewSecret(passphrase)); !errors.Is(err, ErrDamaged) {
		t.Errorf("create: %v", err)
	}
	wantUntouched()
}
