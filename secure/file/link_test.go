package file

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// trap is a folder that contains a link, and what the link may point to: a file outside,
// and a folder outside that contains a file.
type trap struct {
	dir, file, folder string
}

func newTrap(t *testing.T) trap {
	t.Helper()
	tr := trap{dir: t.TempDir(), folder: t.TempDir()}
	tr.file = filepath.Join(tr.folder, "theirs")
	require.NoError(t, os.WriteFile(tr.file, []byte("theirs"), 0o600))
	return tr
}

// link puts a link into the trap.
func (tr trap) link(t *testing.T, name, to string) {
	t.Helper()
	require.NoError(t, os.Symlink(to, filepath.Join(tr.dir, name)))
}

// wantUntouched checks that the targets of the links are unchanged.
func (tr trap) wantUntouched(t *testing.T) {
	t.Helper()
	wantFile(t, tr.file, "theirs")
	wantOnly(t, tr.folder, "theirs")
}

// No operation on a link affects its target.
func TestLinks(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(f *Folder) error
		want error
	}{
		"write":      {func(f *Folder) error { return f.Write("link", []byte("ours")) }, nil},
		"read":       {func(f *Folder) error { _, err := f.Read("link", 100); return err }, ErrNotRegular},
		"rename":     {func(f *Folder) error { return f.Rename("link", "other") }, nil},
		"replace":    {func(f *Folder) error { return errors.Join(f.Write("a", nil), f.Rename("a", "link")) }, nil},
		"remove":     {func(f *Folder) error { return f.Remove("link") }, nil},
		"remove all": {func(f *Folder) error { return f.RemoveAll("link") }, nil},
		"rights":     {func(f *Folder) error { return f.Private("link") }, nil},
		"folder":     {func(f *Folder) error { _, err := f.Folder("link"); return err }, ErrNotRegular},
		"lock": {func(f *Folder) error {
			l, err := f.Lock("link")
			if err != nil {
				return err
			}
			_, err = l.TryLock()
			return errors.Join(err, l.Close())
		}, nil},
		"sweep": {func(f *Folder) error { return f.Sweep() }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			for _, target := range []string{"file", "folder", "nothing"} {
				tr := newTrap(t)
				to := map[string]string{"file": tr.file, "folder": tr.folder, "nothing": filepath.Join(tr.folder, "new")}[target]
				tr.link(t, "link", to)
				tr.link(t, unfinished+"x", to)
				if err := c.do(open(t, tr.dir)); !errors.Is(err, c.want) {
					t.Errorf("to a %s: %v, want %v", target, err, c.want)
				}
				tr.wantUntouched(t)
			}
		})
	}
}

// A folder that is a link is not opened, so nothing inside can be affected.
func TestLinkedFolder(t *testing.T) {
	tr := newTrap(t)
	tr.link(t, "person", tr.folder)
	for name, open := range map[string]func(string) (*Folder, error){"Open": Open, "Make": Make} {
		if _, err := open(filepath.Join(tr.dir, "person")); !errors.Is(err, ErrNotRegular) {
			t.Errorf("%s: %v", name, err)
		}
	}
	require.NoError(t, open(t, tr.dir).RemoveAll("person"))
	tr.wantUntouched(t)
	wantOnly(t, tr.dir)
}

// The path to a folder chosen by a person may contain links; the file itself may not be
// one.
func TestWriteInLinkedFolder(t *testing.T) {
	tr := newTrap(t)
	tr.link(t, "Documents", tr.folder)
	require.NoError(t, Write(filepath.Join(tr.dir, "Documents", "sheet.pdf"), []byte("ours")))
	wantFile(t, filepath.Join(tr.folder, "sheet.pdf"), "ours")
	require.NoError(t, os.Remove(filepath.Join(tr.folder, "sheet.pdf")))
	tr.link(t, "sheet.pdf", tr.file)
	require.NoError(t, Write(filepath.Join(tr.dir, "sheet.pdf"), []byte("ours")))
	wantFile(t, filepath.Join(tr.dir, "sheet.pdf"), "ours")
	tr.wantUntouched(t)
}

// An open folder remains the same when a link replaces it. On Windows, an open folder
// cannot be replaced.
func TestFolderIsExchanged(t *testing.T) {
	tr := newTrap(t)
	dir := filepath.Join(tr.dir, "person")
	require.NoError(t, os.Mkdir(dir, 0o700))
	f := open(t, dir)
	if runtime.GOOS == "windows" {
		require.Error(t, os.Rename(dir, dir+"-moved"))
		return
	}
	require.NoError(t, os.Rename(dir, dir+"-moved"))
	tr.link(t, "person", tr.folder)
	require.NoError(t, f.Write("a", []byte("x")))
	require.NoError(t, f.Remove("theirs"))
	wantFile(t, filepath.Join(dir+"-moved", "a"), "x")
	tr.wantUntouched(t)
}

// Removing a file that does not exist is not an error, even if its folder is gone, as
// after pulling out a stick.
func TestRemove(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(path, nil, 0o600))
	require.Error(t, Remove(filepath.Join(path, "none")))
	require.NoError(t, Remove(path))
	require.NoError(t, Remove(path))
	require.NoError(t, Remove(filepath.Join(dir, "no stick", "none")))
	wantOnly(t, dir)
}

// Remove removes a link at the person's path, not its target.
func TestRemoveLink(t *testing.T) {
	tr := newTrap(t)
	tr.link(t, "link", tr.file)
	require.NoError(t, Remove(filepath.Join(tr.dir, "link")))
	tr.wantUntouched(t)
	wantOnly(t, tr.dir)
	tr.link(t, "way", tr.folder)
	require.NoError(t, Remove(filepath.Join(tr.dir, "way", "theirs")))
	wantOnly(t, tr.folder)
}
