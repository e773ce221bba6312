package file

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// wantOnly checks that a folder contains these files and nothing else.
func wantOnly(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for i, e := range entries {
		if i >= len(want) || e.Name() != want[i] {
			t.Errorf("%s is there", e.Name())
		}
	}
	if len(entries) < len(want) {
		t.Errorf("of %q only %d are there", want, len(entries))
	}
}

// wantFile checks the content of a file, and that only its owner may read it.
func wantFile(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s: %q, %v; want %q", path, got, err, want)
	}
	if info, err := os.Stat(path); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o600) {
		t.Error(info.Mode(), err)
	}
}

// open opens a folder until the end of the test.
func open(t *testing.T, dir string) *Folder {
	t.Helper()
	f, err := Open(dir)
	require.NoError(t, err)
	t.Cleanup(func() { f.Close() })
	return f
}

// writers returns the ways in which a file can be written. The second one is for file
// systems and operating systems that have no unnamed files.
func writers() map[string]func(t *testing.T, path string, data []byte) error {
	return map[string]func(*testing.T, string, []byte) error{
		"Write": func(_ *testing.T, path string, data []byte) error { return Write(path, data) },
		"with a name": func(t *testing.T, path string, data []byte) error {
			return open(t, filepath.Dir(path)).writeNamed(filepath.Base(path), unfinished+"x", data)
		},
	}
}

func TestWrite(t *testing.T) {
	for name, write := range writers() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "sheet.pdf")
			require.NoError(t, write(t, path, []byte("new")))
			wantFile(t, path, "new")
			require.NoError(t, os.Chmod(path, 0o644))
			require.NoError(t, write(t, path, []byte("newer")))
			wantFile(t, path, "newer")
			wantOnly(t, dir, "sheet.pdf")
		})
	}
}

func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	if err := Write(filepath.Join(dir, "nowhere", "sheet.pdf"), []byte("x")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("into a folder that does not exist: %v", err)
	}
	full := filepath.Join(dir, "full")
	require.NoError(t, os.MkdirAll(filepath.Join(full, "inside"), 0o700))
	for name, write := range writers() {
		if err := write(t, full, []byte("x")); err == nil {
			t.Errorf("%s: replaced a folder", name)
		}
	}
	wantOnly(t, dir, "full")
}

// What a killed Write left is removed by the next; other files are kept.
func TestWriteSweeps(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{unfinished + "123", ".other"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), bytes.Repeat([]byte("x"), 10), 0o600))
	}
	require.NoError(t, Write(filepath.Join(dir, "sheet.pdf"), []byte("new")))
	wantOnly(t, dir, ".other", "sheet.pdf")
}

// Two writers in one folder do not disturb each other: the index and a person's file may
// be written at the same time.
func TestFolderWritesAtOnce(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	done := make(chan error)
	for _, name := range []string{"a", "b", "a", "b"} {
		go func() {
			var failed error
			for range 50 {
				failed = errors.Join(failed, f.Write(name, []byte(name)))
			}
			done <- failed
		}()
	}
	for range 4 {
		require.NoError(t, <-done)
	}
	wantFile(t, filepath.Join(dir, "a"), "a")
	wantFile(t, filepath.Join(dir, "b"), "b")
	wantOnly(t, dir, "a", "b")
}

func TestRead(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	require.NoError(t, f.Write("a", []byte("12345")))
	for limit, want := range map[int64]error{4: ErrTooBig, 5: nil, 6: nil} {
		if got, err := f.Read("a", limit); !errors.Is(err, want) || want == nil && string(got) != "12345" {
			t.Errorf("limit %d: %q, %v", limit, got, err)
		}
	}
	if _, err := f.Read("b", 5); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	require.NoError(t, os.Mkdir(filepath.Join(dir, "folder"), 0o700))
	if _, err := f.Read("folder", 5); !errors.Is(err, ErrNotRegular) {
		t.Errorf("a folder: %v", err)
	}
}

func TestMake(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "above", "new")
	for range 2 {
		f, err := Make(dir)
		require.NoError(t, err)
		require.NoError(t, f.Write("a", []byte("x")))
		require.NoError(t, f.Close())
	}
	if info, err := os.Stat(filepath.Dir(dir)); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Error(info, err)
	}
	if _, err := Open(filepath.Join(dir, "a")); !errors.Is(err, ErrNotRegular) {
		t.Errorf("a file is no folder: %v", err)
	}
}

func TestPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // there, permissions come from a user's folder
	}
	dir := t.TempDir()
	f := open(t, dir)
	require.NoError(t, os.Mkdir(filepath.Join(dir, "folder"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	for name, modes := range map[string][2]fs.FileMode{"folder": {0o755, 0o700}, "file": {0o446, 0o600}} {
		require.NoError(t, os.Chmod(filepath.Join(dir, name), modes[0]))
		require.NoError(t, f.Private(name))
		if info, err := f.Lstat(name); err != nil || info.Mode().Perm() != modes[1] {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
	if err := f.Private("nothing"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
