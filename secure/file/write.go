package file

import (
	"crypto/rand"
	"errors"
	"os"
)

// unfinished begins the names of files that are not whole yet.
const unfinished = ".waypost-new-"

// Write puts data into the file name, with mode 0600, and replaces a file or a
// link that is there. It returns nil only when the new file is on the disk; after
// an error the old one is unchanged.
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

// writeNamed writes the file under the name fresh, then renames it. O_EXCL makes
// sure that fresh is a file of its own and no link.
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
	return f.root.Rename(fresh, name)
}

// fill writes a new file down to the disk.
func fill(w *os.File, data []byte) error {
	if _, err := w.Write(data); err != nil {
		return err
	}
	return errors.Join(w.Chmod(0o600), w.Sync())
}
