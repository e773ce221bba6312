package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/gofrs/flock"
	"github.com/natefinch/atomic"
)

// maxFile is the most that is read of any file: far more than Waypost writes.
const maxFile = 64 << 20

// onDisk makes an ErrDisk of an error of the operating system; nil stays nil.
func onDisk(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrDisk, err)
}

// readFile reads all of a file. A missing file is fs.ErrNotExist, one that is
// far too long ErrDamaged, everything else ErrDisk.
func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err != nil {
		return nil, onDisk(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, onDisk(err)
	}
	if len(data) > maxFile {
		return nil, ErrDamaged
	}
	return data, nil
}

// replaceFile writes data beside path, and only when all of it is on the disk
// puts it in the place of path, so that a power cut leaves the old file or the
// new one. The caller holds the lock of the folder.
func replaceFile(path string, data []byte) error {
	fresh := path + ".new"
	if err := writeThrough(fresh, data); err != nil {
		os.Remove(fresh)
		return onDisk(err)
	}
	if err := atomic.ReplaceFile(fresh, path); err != nil {
		os.Remove(fresh)
		return onDisk(err)
	}
	return onDisk(syncFolder(filepath.Dir(path)))
}

// writeThrough writes a file that only its owner may read, down to the disk.
func writeThrough(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := io.Copy(f, bytes.NewReader(data)); err != nil {
		return err
	}
	return errors.Join(f.Chmod(0o600), f.Sync())
}

// syncFolder makes a new name in the folder last. Windows has no such call and
// needs none: there the replacing itself is written through.
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

// exists reports whether there is anything at path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// lockName is the file whose lock guards every write in a folder. It is empty.
const lockName = "lock"

// lockFolder makes dir, if need be, and keeps other vaults, in this process or
// another, from writing in it until unlock is called.
func lockFolder(ctx context.Context, dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, onDisk(err)
	}
	const retry = 5 * time.Millisecond
	lock := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600))
	if _, err := lock.TryLockContext(ctx, retry); err != nil {
		if ctx.Err() != nil {
			return nil, stopped(ctx)
		}
		return nil, onDisk(err)
	}
	return func() { lock.Close() }, nil
}
