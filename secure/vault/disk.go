package vault

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/waypost-app/waypost/secure/file"
)

// maxFile is the maximum size of a file that is read, in bytes: far more than Waypost
// writes.
const maxFile = 64 << 20

// onDisk turns an error of the operating system into an ErrDisk; nil stays nil.
func onDisk(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrDisk, err)
}

// inFolder calls do with the folder of path opened. If the folder is a link, or do finds
// something other than a file, it returns ErrDamaged.
func inFolder(path string, do func(folder *file.Folder, name string) error) error {
	folder, err := file.Open(filepath.Dir(path))
	if err == nil {
		defer folder.Close()
		err = do(folder, filepath.Base(path))
	}
	switch {
	case errors.Is(err, file.ErrNotRegular), errors.Is(err, file.ErrTooBig):
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	case errors.Is(err, fs.ErrNotExist):
		return err
	}
	return onDisk(err)
}

// readFile reads a whole file. For a missing file it returns fs.ErrNotExist; for one that
// is much too large or not a regular file, ErrDamaged; for all other errors, ErrDisk.
func readFile(path string) (data []byte, err error) {
	err = inFolder(path, func(f *file.Folder, name string) (err error) {
		data, err = f.Read(name, maxFile)
		return err
	})
	return data, err
}

// replaceFile replaces the file at path atomically. The caller must hold the folder's
// lock.
func replaceFile(path string, data []byte) error {
	err := inFolder(path, func(f *file.Folder, name string) error { return f.Write(name, data) })
	if errors.Is(err, fs.ErrNotExist) {
		return onDisk(err)
	}
	return err
}

// exists reports whether there is anything at path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// lockName is the file whose lock guards every write in a folder. It is empty.
const lockName = "lock"

// lockFolder creates dir if necessary, and prevents other vaults, in this process or
// another, from writing in it until unlock is called.
func lockFolder(ctx context.Context, dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, onDisk(err)
	}
	err = inFolder(filepath.Join(dir, lockName), func(f *file.Folder, name string) error {
		lock, err := f.Lock(name)
		if err != nil {
			return err
		}
		const retry = 5 * time.Millisecond
		if _, err := lock.TryLockContext(ctx, retry); err != nil {
			return err
		}
		unlock = func() { lock.Close() }
		return nil
	})
	if err != nil && ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	return unlock, err
}
