package file

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/gofrs/flock"
)

// Lock returns a lock on the file name, initially unlocked; locking creates the file if
// necessary. A link with that name is removed first, since it would make the lock create
// a file elsewhere.
func (f *Folder) Lock(name string) (*flock.Flock, error) {
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeSymlink != 0:
		if err := f.Remove(name); err != nil {
			return nil, err
		}
	case !info.Mode().IsRegular():
		return nil, notRegular(name)
	}
	return flock.New(filepath.Join(f.path, name), flock.SetPermissions(0o600), flock.SetFlag(lockFlags)), nil
}
