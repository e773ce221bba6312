package file

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/windows"
)

// hold opens a file as a virus scanner does: others can read it, but not replace or
// remove it.
func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	name, err := windows.UTF16PtrFromString(path)
	require.NoError(t, err)
	h, err := windows.CreateFile(name, windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	require.NoError(t, err)
	return func() { require.NoError(t, windows.CloseHandle(h)) }
}

// A file that another program has open for a moment can still be replaced, renamed and
// removed.
func TestBusy(t *testing.T) {
	for name, do := range map[string]func(f *Folder) error{
		"write":      func(f *Folder) error { return f.Write("a", []byte("new")) },
		"rename":     func(f *Folder) error { return f.Rename("a", "b") },
		"remove":     func(f *Folder) error { return f.Remove("a") },
		"remove all": func(f *Folder) error { return f.RemoveAll("a") },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			f := open(t, dir)
			require.NoError(t, f.Write("a", []byte("old")))
			release := hold(t, filepath.Join(dir, "a"))
			time.AfterFunc(100*time.Millisecond, release)
			require.NoError(t, do(f))
		})
	}
}

// If a file stays open, replacing or removing it fails, and the file is unchanged.
func TestBusyForLong(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	require.NoError(t, f.Write("a", []byte("old")))
	release := hold(t, filepath.Join(dir, "a"))
	require.Error(t, f.Write("a", []byte("new")))
	require.Error(t, f.Remove("a"))
	release()
	wantFile(t, filepath.Join(dir, "a"), "old")
	wantOnly(t, dir, "a")
}
