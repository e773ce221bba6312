//go:build unix

package file

import (
	"errors"
	"syscall"
)

// sync makes name changes in the folder survive a power cut.
func (f *Folder) sync() error {
	dir, err := f.root.Open(".")
	if err != nil {
		return nil // the folder may be writable but not readable
	}
	defer dir.Close()
	if err := dir.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) {
		return err // EINVAL: the file system does not support this
	}
	return nil
}
