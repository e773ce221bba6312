package people

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/gofrs/flock"
	"github.com/natefinch/atomic"

	"waypost/secure/vault"
)

// takeLock keeps other processes out of the folder. The file is not the one that
// vaults lock for a moment while they write.
func takeLock(dir string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, "running"), flock.SetPermissions(0o600))
	ok, err := lock.TryLock()
	if err != nil {
		return nil, onDisk(err)
	}
	if !ok {
		return nil, errors.Join(ErrRunning, lock.Close())
	}
	return lock, nil
}

// makeFolder makes the folder, for its owner alone, and proves that it can be
// written.
func makeFolder(dir string) error {
	all := filepath.Join(dir, peopleName)
	if err := os.MkdirAll(all, 0o700); err != nil {
		return onDisk(err)
	}
	for _, path := range []string{dir, all, filepath.Join(dir, indexName), filepath.Join(dir, vault.IdentityName)} {
		if err := private(path); err != nil {
			return err
		}
	}
	probe, err := os.CreateTemp(dir, "probe")
	if err != nil {
		return onDisk(err)
	}
	return onDisk(errors.Join(probe.Close(), os.Remove(probe.Name())))
}

// private takes the rights to a file or folder from others than its owner, and
// gives them to the owner. It fails with ErrOwner if that is someone else: then
// they could read or change what is written there. What is not there is private.
func private(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return onDisk(err)
	}
	if !ownedByUs(info) {
		return fmt.Errorf("%w: %s", ErrOwner, filepath.Base(path))
	}
	want := fs.FileMode(0o600)
	if info.IsDir() {
		want = info.Mode().Perm() &^ 0o077 // one without the right to write is ErrReadOnly
	}
	if runtime.GOOS == "windows" || info.Mode().Perm() == want {
		return nil
	}
	return onDisk(os.Chmod(path, want))
}

// writeThrough writes a file that only its owner may read, down to the disk.
func writeThrough(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(data); err != nil {
		return err
	}
	return errors.Join(f.Chmod(0o600), f.Sync())
}

// replaceFile puts a file in the place of path, all of it or nothing.
func replaceFile(path string, data []byte) error {
	fresh := path + ".new"
	err := writeThrough(fresh, data)
	if err == nil {
		err = atomic.ReplaceFile(fresh, path)
	}
	if err != nil {
		os.Remove(fresh)
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a new name in the folder last. Windows has no such call and
// needs none.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxIndex+1))
}

// aside renames a damaged file to a name that is free, and returns the
// DamagedError that tells it.
func aside(path string) error {
	_, free := asides(path)
	if err := os.Rename(path, free); err != nil {
		return onDisk(err)
	}
	return &DamagedError{Moved: filepath.Base(free)}
}

// asides are the name under which a damaged file was last moved aside, "" if it
// never was, and the next one that is free.
func asides(path string) (last, free string) {
	for n := 1; ; n++ {
		free = fmt.Sprintf("%s.damaged-%d", path, n)
		if !exists(free) {
			return last, free
		}
		last = free
	}
}

// missing is the DamagedError of a file that was moved aside and has not come
// back, else nil.
func missing(path string) error {
	if last, _ := asides(path); last != "" && !exists(path) {
		return &DamagedError{Moved: filepath.Base(last)}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// onDisk makes ErrReadOnly or vault.ErrDisk of an error of the operating system;
// nil stays nil.
func onDisk(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	}
	return fmt.Errorf("%w: %w", vault.ErrDisk, err)
}
