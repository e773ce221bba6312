//go:build unix

package file

import (
	"errors"
	"syscall"
)

// sync makes what happened to the names in the folder last through a power cut.
func (f *Folder) sync() error {
	dir, err := f.root.Open(".")
	if err != nil {
		return nil // a folder may be written to but not read
	}
	defer dir.Close()
	if err := dir.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) {
		return err // EINVAL: the file system has no such call
	}
	return nil
}
