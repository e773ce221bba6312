package file

import (
	"crypto/rand"
	"errors"
	"os"
)

// unfinished is the prefix of the names of incomplete files.
const unfinished = ".waypost-new-"

// Write writes data to the file name, with mode 0600, replacing an existing file or link.
// It returns nil only when the new file is on the disk; after an error the old one is
// unchanged.
func (f *Folder) Write(name string, data []byte) error {
	fresh := unfinished + rand.Text()
	done, err := f.writeUnnamed(name, fresh, data)
	if !done {
		err = f.writeNamed(name, fresh, data)
	}
	if err != nil {
		return err
	}
	return f.sync()
}

// writeNamed writes the file under the name fresh, then renames it. O_EXCL ensures that
// fresh is a new file and not a link.
func (f *Folder) writeNamed(name, fresh string, data []byte) (err error) {
	w, err := f.root.OpenFile(fresh, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, f.root.Remove(fresh))
		}
	}()
	if err := errors.Join(fill(w, data), w.Close()); err != nil {
		return err
	}
	return whileBusy(func() error { return f.root.Rename(fresh, name) })
}

// fill writes a new file and syncs it to the disk.
func fill(w *os.File, data []byte) error {
	if _, err := w.Write(data); err != nil {
		return err
	}
	return errors.Join(w.Chmod(0o600), w.Sync())
}
