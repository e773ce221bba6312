package file

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// only fails unless a folder holds these files and nothing else.
func only(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entries {
		if i >= len(want) || e.Name() != want[i] {
			t.Errorf("%s is there", e.Name())
		}
	}
	if len(entries) < len(want) {
		t.Errorf("of %q only %d are there", want, len(entries))
	}
}

// holds fails unless a file holds that and is its owner's alone.
func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
	if info, err := os.Stat(path); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o600) {
		t.Error(info.Mode(), err)
	}
}

func TestWrite(t *testing.T) {
	writers := map[string]func(string, []byte) error{"Write": Write, "with a name": writeNamed}
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "sheet.pdf")
			if err := write(path, []byte("new")); err != nil {
				t.Fatal(err)
			}
			holds(t, path, "new")
			if err := os.Chmod(path, 0o644); err != nil {
				t.Fatal(err)
			}
			if err := write(path, []byte("newer")); err != nil {
				t.Fatal(err)
			}
			holds(t, path, "newer")
			only(t, dir, "sheet.pdf")
		})
	}
}

func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	if err := Write(filepath.Join(dir, "nowhere", "sheet.pdf"), []byte("x")); err == nil {
		t.Error("written into a folder that is not there")
	}
	if err := os.MkdirAll(filepath.Join(dir, "full", "inside"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(dir, "full"), []byte("x")); err == nil {
		t.Error("written over a folder")
	}
	if err := writeNamed(filepath.Join(dir, "full"), []byte("x")); err == nil {
		t.Error("renamed over a folder")
	}
}

// What a killed one left is gone after the next; files of others stay.
func TestWriteSweeps(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{prefix + "123", ".other"} {
		if err := os.WriteFile(filepath.Join(dir, name), bytes.Repeat([]byte("x"), 10), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(filepath.Join(dir, "sheet.pdf"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	only(t, dir, ".other", "sheet.pdf")
}
