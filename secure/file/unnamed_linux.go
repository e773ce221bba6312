package file

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// writeUnnamed writes a file that has no name until it is whole, so that one
// that is killed leaves nothing. Not every file system can: done is false then,
// and nothing has changed.
func writeUnnamed(path string, data []byte) (done bool, err error) {
	fd, err := unix.Open(filepath.Dir(path), unix.O_TMPFILE|unix.O_WRONLY|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return false, nil
	}
	f := os.NewFile(uintptr(fd), path)
	defer f.Close()
	if _, err := f.Write(data); err != nil {
		return true, err
	}
	if err := f.Sync(); err != nil {
		return true, err
	}
	err = link(f, path)
	if errors.Is(err, unix.EEXIST) {
		// A link cannot take another's place: for a moment there are two names.
		fresh := filepath.Join(filepath.Dir(path), prefix+filepath.Base(path))
		if err = link(f, fresh); err == nil {
			err = os.Rename(fresh, path)
		}
	}
	return !errors.Is(err, unix.ENOENT), err // ENOENT: no /proc
}

// link gives an open file a name.
func link(f *os.File, path string) error {
	return unix.Linkat(unix.AT_FDCWD, fmt.Sprintf("/proc/self/fd/%d", f.Fd()), unix.AT_FDCWD, path, unix.AT_SYMLINK_FOLLOW)
}

// syncDir makes a new name in a folder last.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil // a folder may be written to but not read
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, unix.EINVAL) {
		return err
	}
	return nil
}
