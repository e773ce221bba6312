package file

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A closed folder does nothing: no name is looked up in another folder that has come into its
// place.
func TestClosedFolder(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a"), []byte("kept"), 0o600))
	f, err := Open(dir)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	for name, do := range map[string]func() error{
		"write":      func() error { return f.Write("a", []byte("new")) },
		"rename":     func() error { return f.Rename("a", "b") },
		"remove":     func() error { return f.Remove("a") },
		"remove all": func() error { return f.RemoveAll("a") },
		"rights":     func() error { return f.Private("a") },
		"read":       func() error { _, err := f.Read("a", 100); return err },
		"folder":     func() error { _, err := f.Folder("a"); return err },
		"lock":       func() error { _, err := f.Lock("a"); return err },
	} {
		require.ErrorIs(t, do(), os.ErrClosed, name)
	}
	require.False(t, f.Exists("a"))
	require.NoError(t, f.Sweep())
	wantOnly(t, dir, "a")
	wantFile(t, filepath.Join(dir, "a"), "kept")
}

// Between the look at a folder and its opening, another one comes into its place.
func TestFolderIsExchangedWhileItOpens(t *testing.T) {
	dir, theirs := t.TempDir(), t.TempDir()
	before, err := os.Lstat(dir)
	require.NoError(t, err)
	_, err = openSame(before, dir, func(string) (*os.Root, error) { return os.OpenRoot(theirs) })
	require.ErrorIs(t, err, ErrNotRegular)
	_, err = openSame(before, dir, func(string) (*os.Root, error) { return nil, fs.ErrPermission })
	require.ErrorIs(t, err, fs.ErrPermission)
}

// Whatever is in the place of a folder or a lock, it is neither replaced nor opened.
func TestInTheWay(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	require.NoError(t, f.Write("file", []byte("kept")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "folder"), 0o700))
	_, err := Make(filepath.Join(dir, "file", "below"))
	require.Error(t, err)
	_, err = f.Folder("file")
	require.ErrorIs(t, err, ErrNotRegular)
	inner, err := f.Folder("folder")
	require.NoError(t, err)
	require.NoError(t, inner.Close())
	_, err = f.Folder("nothing")
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = Open(filepath.Join(dir, "nothing"))
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = f.Lock("folder")
	require.ErrorIs(t, err, ErrNotRegular)
	require.Error(t, f.Rename("nothing", "file"))
	require.Error(t, f.Rename("file", "folder"))
	require.True(t, f.Exists("file"))
	require.False(t, f.Exists("nothing"))
	wantFile(t, filepath.Join(dir, "file"), "kept")
}

// If something has the name of an unfinished file and cannot be removed, Write says so and
// changes nothing.
func TestWriteCannotSweep(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, unfinished+"x")
	require.NoError(t, os.MkdirAll(filepath.Join(left, "inside"), 0o700))
	require.Error(t, Write(filepath.Join(dir, "sheet.pdf"), []byte("new")))
	wantOnly(t, dir, unfinished+"x")
}

// Errors that say nothing about a place stay as they are.
func TestPlacedLeavesOtherErrors(t *testing.T) {
	require.NoError(t, placed(nil))
	other := errors.New("another")
	require.Equal(t, other, placed(other))
}
