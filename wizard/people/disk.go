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

// inFolder calls do with the folder at path opened. The folder must not be a link.
func inFolder(path string, do func(*file.Folder) error) error {
	f, err := file.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return do(f)
}

// inPerson calls do with a person's folder opened. Neither it nor its parent may be a
// link.
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

// takeLock locks the folder against other processes. The file is not the one that vaults
// lock while they write.
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

// makeFolder creates the folder, accessible only to its owner, and checks that it is
// writable. It returns its path with links resolved, which may occur in the folders above
// it: those belong to the user. Windows resolves links by listing every folder
// on the way, which a server may forbid; then the path is returned as it is.
func makeFolder(dir string) (real string, err error) {
	f, err := file.Make(filepath.Join(dir, peopleName))
	if err != nil {
		return "", onDisk(err)
	}
	f.Close()
	real, err = filepath.EvalSymlinks(dir)
	if err != nil {
		real = dir
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
			return nil // a full disk can still be read, and people on it erased
		}
		return onDisk(err)
	})
}

// private restricts a file or folder to its owner. It fails with ErrOwner if the owner is
// somebody else, who could read or change what is written there. A missing file is not an
// error.
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

// readFile reads a small file of the store. A link, or a file that is too large, is
// ErrDamaged; a missing file is fs.ErrNotExist.
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

// removeFile removes a file or link; it is not an error if there is none.
func removeFile(path string) error {
	return onDisk(inFolder(filepath.Dir(path), func(f *file.Folder) error { return f.Remove(filepath.Base(path)) }))
}

// quarantine moves a damaged file aside, under a free name, and returns the DamagedError
// with that name.
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

// quarantined returns the name under which a damaged file was last moved aside, "" if it
// never was, and the next free name.
func quarantined(path string) (last, free string) {
	for n := 1; ; n++ {
		free = fmt.Sprintf("%s.damaged-%d", path, n)
		if !exists(free) {
			return last, free
		}
		last = free
	}
}

// missing returns the DamagedError for a file that was moved aside and has not been put
// back; nil for all others.
func missing(path string) error {
	if last, _ := quarantined(path); last != "" && !exists(path) {
		return &DamagedError{Moved: filepath.Base(last)}
	}
	return nil
}

// exists reports whether there is anything at path, even a dangling link.
func exists(path string) bool {
	err := inFolder(filepath.Dir(path), func(f *file.Folder) error {
		_, err := f.Lstat(filepath.Base(path))
		return err
	})
	return err == nil
}

// onDisk turns an error of the operating system into ErrReadOnly or vault.ErrDisk. nil,
// and errors that already are one of them, are returned unchanged.
func onDisk(err error) error {
	switch {
	case err == nil, errors.Is(err, ErrReadOnly), errors.Is(err, vault.ErrDisk):
		return err
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	}
	return fmt.Errorf("%w: %w", vault.ErrDisk, err)
}
