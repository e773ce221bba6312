package people

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"github.com/gofrs/flock"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
)

// inFolder opens the folder path, which must not be a link, while do runs.
func inFolder(path string, do func(*file.Folder) error) error {
	f, err := file.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return do(f)
}

// inPerson opens a person's folder while do runs. Neither it nor its parent may be a link.
func (s *Store) inPerson(id string, do func(*file.Folder) error) error {
	return inFolder(filepath.Join(s.dir, peopleName), func(all *file.Folder) error {
		f, err := all.Folder(id)
		if err != nil {
			return err
		}
		defer f.Close()
		return do(f)
	})
}

// takeLock keeps other processes out of the folder. Its file differs from the one that vaults lock
// while they write.
func takeLock(dir string) (lock *flock.Flock, err error) {
	err = inFolder(dir, func(f *file.Folder) (err error) {
		lock, err = f.Lock("running")
		return err
	})
	if err != nil {
		return nil, onDisk(err)
	}
	ok, err := lock.TryLock()
	if err != nil {
		return nil, onDisk(err)
	}
	if !ok {
		return nil, errors.Join(ErrRunning, lock.Close())
	}
	return lock, nil
}

// makeFolder makes the folder, for its owner alone, and proves that it is writable. It returns its
// path with links resolved: the folders above it are the user's own.
func makeFolder(dir string) (real string, err error) {
	f, err := file.Make(filepath.Join(dir, peopleName))
	if err != nil {
		return "", onDisk(err)
	}
	f.Close()
	real, err = filepath.EvalSymlinks(dir)
	if err != nil {
		return "", onDisk(err)
	}
	return real, inFolder(real, func(f *file.Folder) error {
		for _, name := range []string{".", peopleName, indexName, keyName, vault.IdentityName, attemptsName} {
			if err := private(f, name); err != nil {
				return err
			}
		}
		const probe = "probe"
		err := errors.Join(f.Write(probe, nil), f.Remove(probe))
		if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
			return nil // a full disk can still be read from and erased
		}
		return onDisk(err)
	})
}

// private restricts a file or folder to its owner. It fails with ErrOwner if the owner is someone
// else, who could then read or change what is written there. A missing file counts as private.
func private(f *file.Folder, name string) error {
	info, err := f.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return onDisk(err)
	}
	if !ownedByUs(info) {
		return fmt.Errorf("%w: %s", ErrOwner, name)
	}
	return onDisk(f.Private(name))
}

// replaceFile replaces the file at path atomically.
func replaceFile(path string, data []byte) error {
	return onDisk(inFolder(filepath.Dir(path), func(f *file.Folder) error { return f.Write(filepath.Base(path), data) }))
}

// readFile reads a small file of the store. A link or a file that is too long is ErrDamaged; a
// missing file is fs.ErrNotExist.
func readFile(path string) (data []byte, err error) {
	err = inFolder(filepath.Dir(path), func(f *file.Folder) (err error) {
		data, err = f.Read(filepath.Base(path), maxIndex)
		return err
	})
	switch {
	case errors.Is(err, file.ErrNotRegular), errors.Is(err, file.ErrTooBig):
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	return data, onDisk(err)
}

// removeFile removes a file or link; it is no error if there is none.
func removeFile(path string) error {
	return onDisk(inFolder(filepath.Dir(path), func(f *file.Folder) error { return f.Remove(filepath.Base(path)) }))
}

// quarantine renames a damaged file to a free name, and returns the DamagedError that says which.
func quarantine(path string) error {
	_, free := quarantined(path)
	err := inFolder(filepath.Dir(path), func(f *file.Folder) error {
		return f.Rename(filepath.Base(path), filepath.Base(free))
	})
	if err != nil {
		return onDisk(err)
	}
	return &DamagedError{Moved: filepath.Base(free)}
}

// quarantined returns the last name under which a damaged file was moved aside, "" if there is
// none, and the next free name.
func quarantined(path string) (last, free string) {
	for n := 1; ; n++ {
		free = fmt.Sprintf("%s.damaged-%d", path, n)
		if !exists(free) {
			return last, free
		}
		last = free
	}
}

// missing returns the DamagedError of a file that was moved aside and has not come back, else nil.
func missing(path string) error {
	if last, _ := quarantined(path); last != "" && !exists(path) {
		return &DamagedError{Moved: filepath.Base(last)}
	}
	return nil
}

// exists reports whether anything is at path, even a dangling link.
func exists(path string) bool {
	err := inFolder(filepath.Dir(path), func(f *file.Folder) error {
		_, err := f.Lstat(filepath.Base(path))
		return err
	})
	return err == nil
}

// onDisk turns an error of the operating system into ErrReadOnly or vault.ErrDisk. It leaves nil,
// and errors that are either already, as they are.
func onDisk(err error) error {
	switch {
	case err == nil, errors.Is(err, ErrReadOnly), errors.Is(err, vault.ErrDisk):
		return err
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	}
	return fmt.Errorf("%w: %w", vault.ErrDisk, err)
}
