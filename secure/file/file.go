// Package file puts what a person wants to take along into a file of their
// choice: whole or not at all, readable for its owner alone, and with nothing
// left beside it.
package file

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// prefix is how the names of files begin that are not whole yet.
const prefix = ".waypost-new-"

// Write writes a file with mode 0600, in place of one that is there. Whatever
// ends it, either all of it is there or nothing has changed; what an earlier one
// left in that folder when it was killed is removed.
func Write(path string, data []byte) error {
	dir := filepath.Dir(path)
	if err := sweep(dir); err != nil {
		return err
	}
	if done, err := writeUnnamed(path, data); done {
		return errors.Join(err, syncDir(dir))
	}
	if err := writeNamed(path, data); err != nil {
		return err
	}
	return syncDir(dir)
}

// writeNamed writes beside the file and renames.
func writeNamed(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), prefix+"*") // made with mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// sweep removes what was not finished. A folder may be written to but not read.
func sweep(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), prefix) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
