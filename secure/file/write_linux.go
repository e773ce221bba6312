package file

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// writeUnnamed writes a file that has no name until it is complete, so that a killed
// process leaves nothing behind. On file systems that do not support this, done is false
// and nothing has changed.
func (f *Folder) writeUnnamed(name, fresh string, data []byte) (done bool, err error) {
	dir, err := f.root.Open(".")
	if err != nil {
		return false, nil // the folder may be writable but not readable
	}
	defer dir.Close()
	at := int(dir.Fd())
	fd, err := unix.Openat(at, ".", unix.O_TMPFILE|unix.O_WRONLY|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return false, nil
	}
	w := os.NewFile(uintptr(fd), name)
	defer w.Close()
	if err := fill(w, data); err != nil {
		return true, err
	}
	err = link(w, at, name)
	if errors.Is(err, unix.EEXIST) {
		// Linking cannot replace a file, so the new file briefly has two names.
		if err = link(w, at, fresh); err == nil {
			err = f.replace(fresh, name)
		}
	}
	return !errors.Is(err, unix.ENOENT), err // ENOENT: no /proc
}

// replace renames the file fresh to name or, if that fails, removes it.
func (f *Folder) replace(fresh, name string) error {
	err := f.root.Rename(fresh, name)
	if err != nil {
		err = errors.Join(err, f.root.Remove(fresh))
	}
	return err
}

// link gives an open file a name in the folder whose descriptor is at.
func link(w *os.File, at int, name string) error {
	return unix.Linkat(unix.AT_FDCWD, fmt.Sprintf("/proc/self/fd/%d", w.Fd()), at, name, unix.AT_SYMLINK_FOLLOW)
}
