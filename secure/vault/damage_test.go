package vault

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
)

func contextBriefly(t *testing.T) (context.Context, context.CancelFunc) {
	return context.WithTimeout(t.Context(), 50*time.Millisecond)
}

// damage calls try with damaged versions of a file's content.
func damage(whole []byte, try func(broken []byte)) {
	for n := range whole {
		try(whole[:n])
		flipped := bytes.Clone(whole)
		flipped[n] ^= 1
		try(flipped)
	}
	try(append(bytes.Clone(whole), 0))
	try(append(bytes.Clone(whole), whole...))
	try([]byte("age-encryption.org/v1\n"))
	try(bytes.Repeat([]byte("garbage\n"), 1000))
}

// isRefusal reports whether err is an error that a damaged file may cause.
func isRefusal(err error) bool { return errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer) }

func TestDamagedItems(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "7K4M")
	damage(contentsOf(t, path), func(broken []byte) {
		put(t, path, broken)
		_, opened := v.id.Open(path)
		_, get := v.Get(t.Context(), "code")
		set := v.Set(t.Context(), "code", secure.NewSecret("new"))
		for _, err := range []error{opened, get, set, v.Delete(t.Context(), "code")} {
			if !isRefusal(err) {
				t.Errorf("%d bytes: %v", len(broken), err)
			}
		}
		if !bytes.Equal(contentsOf(t, path), broken) {
			t.Error("a damaged file was changed")
		}
	})
}

func TestDamagedIdentity(t *testing.T) {
	path := itemsPath(t)
	mustSet(t, openQuick(t, path), "code", "7K4M")
	beside := filepath.Join(filepath.Dir(path), IdentityName)
	damage(contentsOf(t, beside), func(broken []byte) {
		put(t, beside, broken)
		_, err := quick().openFile(path, secure.NewSecret(passphrase))
		if !isRefusal(err) && !errors.Is(err, ErrWrongPassphrase) {
			t.Errorf("%d bytes: %v", len(broken), err)
		}
		if !bytes.Equal(contentsOf(t, beside), broken) {
			t.Error("a damaged file was changed")
		}
	})
}

func TestSwapped(t *testing.T) {
	mine, theirs := itemsPath(t), itemsPath(t)
	mustSet(t, openQuick(t, mine), "code", "mine")
	mustSet(t, openQuick(t, theirs), "code", "theirs")
	identity := filepath.Join(filepath.Dir(mine), IdentityName)
	was := contentsOf(t, mine)
	for name, other := range map[string][]byte{
		"another's items": contentsOf(t, theirs),
		"the identity":    contentsOf(t, identity),
	} {
		put(t, mine, other)
		if _, err := quick().openFile(mine, secure.NewSecret(passphrase)); !isRefusal(err) && !errors.Is(err, ErrWrongPassphrase) {
			t.Errorf("%s: %v", name, err)
		}
	}
	put(t, mine, was)
	put(t, identity, was)
	if _, err := quick().openFile(mine, secure.NewSecret(passphrase)); !errors.Is(err, ErrDamaged) {
		t.Errorf("items for identity: %v", err)
	}
}

// A file from another folder is not accepted in place of the right one, although the same
// key opens both, and is not changed. Files of the first versions, which do not name a
// folder, still open.
func TestSwappedUnderOneIdentity(t *testing.T) {
	dir := t.TempDir()
	id, err := quick().create(filepath.Join(dir, IdentityName), secure.NewSecret(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	mine, theirs := filepath.Join(dir, "3f9c0a", "items.age"), filepath.Join(dir, "b81e77", "items.age")
	for _, path := range []string{mine, theirs} {
		v, err := id.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		mustSet(t, v, "code", "of "+path)
	}
	was, other := contentsOf(t, mine), contentsOf(t, theirs)
	v, err := id.Open(mine)
	if err != nil {
		t.Fatal(err)
	}
	put(t, mine, other)
	_, opened := id.Open(mine)
	_, get := v.Get(t.Context(), "code")
	for _, err := range []error{opened, get, v.Set(t.Context(), "code", secure.NewSecret("new"))} {
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("swapped: %v", err)
		}
	}
	if !bytes.Equal(contentsOf(t, mine), other) {
		t.Error("the stray file was changed")
	}
	put(t, mine, was)
	wantValue(t, v, "code", "of "+mine)
	old, err := sealItems(map[Item]secure.Secret{"code": secure.NewSecret("old")}, "", id.key.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	put(t, mine, old)
	wantValue(t, v, "code", "old")
}

func TestIdentityGone(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "kept")
	identity := filepath.Join(filepath.Dir(path), IdentityName)
	was := contentsOf(t, identity)
	if err := os.Remove(identity); err != nil {
		t.Fatal(err)
	}
	if _, err := quick().openFile(path, secure.NewSecret(passphrase)); !errors.Is(err, ErrDamaged) {
		t.Errorf("open: %v", err)
	}
	if err := v.Set(t.Context(), "code", secure.NewSecret("lost")); !errors.Is(err, ErrDamaged) {
		t.Errorf("set: %v", err)
	}
	put(t, identity, was)
	wantValue(t, openQuick(t, path), "code", "kept")
}

func TestNewer(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	for name, make := range map[string]func() ([]byte, error){
		"contents": func() ([]byte, error) {
			return seal([]byte(`{"waypost":2,"things":[]}`), v.id.key.Recipient())
		},
		"age itself": func() ([]byte, error) { return []byte("age-encryption.org/v2\n???"), nil },
	} {
		sealed, err := make()
		if err != nil {
			t.Fatal(err)
		}
		put(t, path, sealed)
		if _, err := v.id.Open(path); !errors.Is(err, ErrNewer) {
			t.Errorf("%s: open: %v", name, err)
		}
		if err := v.Set(t.Context(), "code", secure.NewSecret("x")); !errors.Is(err, ErrNewer) {
			t.Errorf("%s: set: %v", name, err)
		}
		if !bytes.Equal(contentsOf(t, path), sealed) {
			t.Errorf("%s: was changed", name)
		}
	}
	if _, err := parseIdentity("# Waypost identity, version 2\nAGE-SECRET-KEY-NEW-1XYZ\n"); !errors.Is(err, ErrNewer) {
		t.Errorf("identity: %v", err)
	}
}

// An interrupted save leaves a file beside, which must not matter.
func TestCutOffSave(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "kept")
	put(t, filepath.Join(filepath.Dir(path), ".waypost-new-1"), contentsOf(t, path)[:50])
	wantValue(t, openQuick(t, path), "code", "kept")
	mustSet(t, v, "code", "new")
	wantValue(t, openQuick(t, path), "code", "new")
}

// wantDiskFault checks that saving fails and loses nothing.
func wantDiskFault(t *testing.T, v *sealedFile) {
	t.Helper()
	for _, item := range []Item{"code", "new"} {
		err := v.Set(t.Context(), item, secure.NewSecret("KRSXG5BAONUWO3TQ"))
		if !errors.Is(err, ErrDisk) {
			t.Errorf("set %s: %v", item, err)
		}
	}
	if err := v.Delete(t.Context(), "code"); !errors.Is(err, ErrDisk) {
		t.Errorf("delete: %v", err)
	}
	wantValue(t, v, "code", "kept")
	wantItems(t, openQuick(t, v.path), "code")
}

func put(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
