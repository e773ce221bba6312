package vault

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
)

const passphrase = "three small words"

// itemsPath returns the path of a person's sealed file.
func itemsPath(t testing.TB) string { return filepath.Join(t.TempDir(), "3f9c0a", "items.age") }

// The files of many people can be opened with one passphrase and a single scrypt.
func TestIdentityOpensMany(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		dir := t.TempDir()
		id, err := quick().create(dir+"/identity.age", secure.NewSecret(passphrase))
		if err != nil {
			t.Fatal(err)
		}
		other, err := id.Open(dir + "/other/items.age")
		if err != nil {
			t.Fatal(err)
		}
		mustSet(t, other, "code", "of another person")
		return func() Vault {
			wantValue(t, other, "code", "of another person")
			v, err := id.Open(dir + "/3f9c0a/items.age")
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
	})
}

// The exported functions work, with an identity that takes no time to unlock.
func TestOpenFile(t *testing.T) {
	path := itemsPath(t)
	beside := filepath.Join(filepath.Dir(path), IdentityName)
	vaulttest.QuickIdentity(t, beside, secure.NewSecret(passphrase))
	v, err := OpenFile(path, secure.NewSecret(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	mustSet(t, v, "code", "7K4M")
	if _, err := OpenFile(path, secure.NewSecret("wrong")); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("wrong: %v", err)
	}
	id, err := Unlock(beside, secure.NewSecret(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	again, err := id.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	wantValue(t, again, "code", "7K4M")
}

// TestCost checks the cost of each guess at a passphrase.
func TestCost(t *testing.T) {
	if got, want := standard(), (cost{work: 18, most: 20}); got != want {
		t.Errorf("standard: %v, want %v", got, want)
	}
	path := filepath.Join(t.TempDir(), IdentityName)
	if _, err := (cost{work: 3, most: 3}).create(path, secure.NewSecret(passphrase)); err != nil {
		t.Fatal(err)
	}
	header, _, _ := bytes.Cut(contentsOf(t, path), []byte("\n---"))
	if !bytes.Contains(header, []byte("\n-> scrypt ")) || !bytes.Contains(header, []byte(" 3\n")) {
		t.Errorf("header: %s", header)
	}
	if _, err := (cost{work: 2, most: 2}).unlock(path, secure.NewSecret(passphrase)); !errors.Is(err, ErrDamaged) {
		t.Errorf("asks for too much work: %v", err)
	}
}

func TestPassphrases(t *testing.T) {
	path := itemsPath(t)
	if _, err := OpenFile(path, secure.Secret{}); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("empty, new: %v", err)
	}
	mustSet(t, openQuick(t, path), "code", "kept")
	for _, wrong := range []string{"", "three small word", "Three small words", passphrase + "."} {
		if _, err := quick().openFile(path, secure.NewSecret(wrong)); !errors.Is(err, ErrWrongPassphrase) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	wantValue(t, openQuick(t, path), "code", "kept")
}

func TestIdentityFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", IdentityName)
	if _, err := Unlock(path, secure.NewSecret(passphrase)); !errors.Is(err, ErrNotFound) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("none there: %v", err)
	}
	id, err := quick().create(path, secure.NewSecret(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	before := contentsOf(t, path)
	if _, err := CreateIdentity(path, secure.NewSecret("another")); !errors.Is(err, ErrExists) {
		t.Errorf("create again: %v", err)
	}
	if _, err := id.Open(path); !errors.Is(err, ErrExists) {
		t.Errorf("open as items: %v", err)
	}
	if !bytes.Equal(before, contentsOf(t, path)) {
		t.Error("the identity changed")
	}
}

// Only the owner can read the file, and even they see neither values nor names.
func TestOnDisk(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "backup code", "7K4M 92QD XT3H 8WBN")
	mustSet(t, v, "backup code", "7K4M 92QD XT3H 8WBN")
	dir := filepath.Dir(path)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Errorf("files: %v, %v", entries, err)
	}
	for _, e := range entries {
		got := contentsOf(t, filepath.Join(dir, e.Name()))
		if bytes.Contains(got, []byte("7K4M")) || bytes.Contains(got, []byte("backup")) {
			t.Errorf("%s tells something", e.Name())
		}
		wantMode(t, filepath.Join(dir, e.Name()), 0o600)
	}
	wantMode(t, dir, 0o700)
}

func wantMode(t *testing.T, path string, want fs.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != want && runtime.GOOS != "windows" {
		t.Errorf("%s: mode %o, want %o", filepath.Base(path), got, want)
	}
}

func TestTwoHandles(t *testing.T) {
	path := itemsPath(t)
	a, b := openQuick(t, path), openQuick(t, path)
	mustSet(t, a, "answer 1", "from a")
	mustSet(t, b, "answer 2", "from b")
	mustSet(t, a, "answer 3", "from a")
	for _, v := range []Vault{a, b} {
		wantItems(t, v, "answer 1", "answer 2", "answer 3")
	}
	mustSet(t, b, "answer 1", "from b, later")
	wantValue(t, a, "answer 1", "from b, later")
}

// Another window is writing and does not finish.
func TestFolderLocked(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "kept")
	unlock, err := lockFolder(t.Context(), filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := contextBriefly(t)
	defer cancel()
	if err := v.Set(ctx, "code", secure.NewSecret("new")); !errors.Is(err, ErrTimeout) {
		t.Errorf("set: %v", err)
	}
	wantValue(t, v, "code", "kept")
	unlock()
	mustSet(t, v, "code", "new")
}

func TestEraseFiles(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "7K4M")
	r, err := Erase(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"identity.age", "items.age"}; !slices.Equal(r.Files, want) {
		t.Errorf("files: %q, want %q", r.Files, want)
	}
	if !slices.Contains(r.Remain, TraceDisk) {
		t.Errorf("remain: %q", r.Remain)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
	if err := v.Set(t.Context(), "code", secure.NewSecret("x")); !errors.Is(err, ErrDamaged) {
		t.Errorf("saved what nobody can open: %v", err)
	}
}

// The identity is kept as long as another file in the folder needs it.
func TestEraseOneOfTwo(t *testing.T) {
	path := itemsPath(t)
	beside := filepath.Join(filepath.Dir(path), "more.age")
	one, other := openQuick(t, path), openQuick(t, beside)
	mustSet(t, one, "code", "1")
	mustSet(t, other, "code", "2")
	if r, err := Erase(t.Context(), one); err != nil || !slices.Equal(r.Files, []string{"items.age"}) {
		t.Errorf("%q, %v", r.Files, err)
	}
	wantValue(t, openQuick(t, beside), "code", "2")
}

func contentsOf(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
