package people

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/file"
)

// What belongs to another user is reported as such, and left alone.
func TestOtherOwner(t *testing.T) {
	if os.Getuid() != 0 {
		otherOwnerOfAll(t)
		return
	}
	const nobody = 65534
	for _, name := range []string{"", peopleName, indexName} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		add(t, s, rosa())
		s.Close()
		before := files(t, s.dir)
		path := filepath.Join(s.dir, name)
		ok(t, os.Chown(path, nobody, nobody))
		_, err := OpenWith(s.dir, c.makers())
		fails(t, err, ErrOwner)
		for path, text := range files(t, s.dir) {
			if before[path] != text {
				t.Errorf("%s was changed", path)
			}
		}
		ok(t, os.Chown(path, 0, 0))
		if len(reopen(t, s, c).People()) != 1 {
			t.Error("a person is lost")
		}
	}
}

// otherOwnerOfAll opens a folder that belongs to root, as a user who is not root.
func otherOwnerOfAll(t *testing.T) {
	t.Helper()
	fails(t, inFolder("/", func(f *file.Folder) error { return private(f, ".") }), ErrOwner)
}

// Permissions that others were given, or that the owner lacks, are corrected.
func TestRightsAreMended(t *testing.T) {
	for _, mode := range []os.FileMode{0o644, 0o666, 0o000, 0o400} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		ok(t, s.SetPassphrase(t.Context(), right))
		add(t, s, rosa())
		s.Close()
		for _, path := range []string{filepath.Join(s.dir, indexName), s.identityFile()} {
			ok(t, os.Chmod(path, mode))
		}
		if len(reopen(t, s, c).People()) != 1 {
			t.Error("a person is lost")
		}
		for _, path := range []string{filepath.Join(s.dir, indexName), s.identityFile()} {
			info, err := os.Stat(path)
			ok(t, err)
			if info.Mode().Perm() != 0o600 {
				t.Errorf("%s has %v", path, info.Mode())
			}
		}
	}
}
