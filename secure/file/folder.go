package file

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Folder is an open folder. It refers to the same folder even if its path is replaced by
// a link. Its methods take the name of a file, never a path.
type Folder struct {
	root *os.Root
	path string // path under which it was opened
}

// Open opens the folder at path. It fails with ErrNotRegular if that is a link or not a
// folder; links further up in the path are followed.
func Open(path string) (*Folder, error) {
	path = filepath.Clean(path)
	before, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	root, err := openSame(before, path, os.OpenRoot)
	if err != nil {
		return nil, err
	}
	return &Folder{root, path}, nil
}

// openSame opens a folder that was described by before, and checks that it still is the
// same one, since a link may have replaced it.
func openSame(before fs.FileInfo, name string, open func(string) (*os.Root, error)) (*os.Root, error) {
	if !before.IsDir() {
		return nil, notRegular(name)
	}
	root, err := open(name)
	if err != nil {
		return nil, err
	}
	if opened, err := root.Stat("."); err != nil || !os.SameFile(before, opened) {
		return nil, errors.Join(notRegular(name), err, root.Close())
	}
	return root, nil
}

// Make is like Open, but creates the folder and its parents if they do not exist,
// accessible only to their owner.
func Make(path string) (*Folder, error) {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, err
	}
	return Open(path)
}

// openAny opens a folder, or the folder to which a link points.
func openAny(path string) (*Folder, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	return &Folder{root, path}, nil
}

// Folder opens the folder name in f. It fails with ErrNotRegular if that is a link or not
// a folder.
func (f *Folder) Folder(name string) (*Folder, error) {
	before, err := f.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	root, err := openSame(before, name, f.root.OpenRoot)
	if err != nil {
		return nil, err
	}
	return &Folder{root, filepath.Join(f.path, name)}, nil
}

// Close closes the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Read returns the content of the file name, of at most limit bytes. It fails with
// fs.ErrNotExist, ErrNotRegular, ErrTooBig or an error of the operating system.
func (f *Folder) Read(name string, limit int64) ([]byte, error) {
	before, err := f.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !before.Mode().IsRegular() {
		return nil, notRegular(name)
	}
	r, err := f.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	// A link may have replaced the file in between.
	if opened, err := r.Stat(); err != nil || !os.SameFile(before, opened) {
		return nil, errors.Join(notRegular(name), err)
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: %s", ErrTooBig, name)
	}
	return data, err
}

// Lstat describes the file, folder or link name, without following a link.
func (f *Folder) Lstat(name string) (fs.FileInfo, error) { return f.root.Lstat(name) }

// Exists reports whether there is anything with that name, even a dangling link.
func (f *Folder) Exists(name string) bool {
	_, err := f.root.Lstat(name)
	return err == nil
}

// Entries lists the content of the folder, sorted by name.
func (f *Folder) Entries() ([]fs.DirEntry, error) { return fs.ReadDir(f.root.FS(), ".") }

// Rename renames a file or link within the folder, replacing whatever has the new name.
func (f *Folder) Rename(from, to string) error {
	if err := whileBusy(func() error { return f.root.Rename(from, to) }); err != nil {
		return err
	}
	return f.sync()
}

// Remove removes the file, link or empty folder name. It is not an error if there is
// none.
func (f *Folder) Remove(name string) error {
	err := whileBusy(func() error { return f.root.Remove(name) })
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return f.sync()
}

// RemoveAll removes name and everything in it. It removes a link itself, not its target.
func (f *Folder) RemoveAll(name string) error {
	if err := whileBusy(func() error { return f.root.RemoveAll(name) }); err != nil {
		return err
	}
	return f.sync()
}

// Private restricts a file or folder to its owner, who gets permission to read and write
// a file. It leaves links alone.
func (f *Folder) Private(name string) error {
	info, err := f.root.Lstat(name)
	if err != nil {
		return err
	}
	want := fs.FileMode(0o600)
	switch mode := info.Mode(); {
	case mode.IsDir():
		want = mode.Perm() &^ 0o077
	case !mode.IsRegular():
		return nil
	}
	if info.Mode().Perm() == want {
		return nil
	}
	return f.root.Chmod(name, want)
}

// Sweep removes what a killed Write left in the folder. Nobody may write there at the
// same time. It ignores a folder that cannot be read.
func (f *Folder) Sweep() error {
	entries, err := f.Entries()
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), unfinished) {
			if err := f.Remove(e.Name()); err != nil {
				return err
			}
		}
	}
	return nil
}

func notRegular(name string) error { return fmt.Errorf("%w: %s", ErrNotRegular, name) }
