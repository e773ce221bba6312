package vault

import (
	"context"
	"errors"
	"fmt"
)

// The errors of a vault. The person can react to each in a different way. Use errors.Is:
// returned errors wrap these and name the item or file. They never contain a value or a
// passphrase.
var (
	// ErrNotFound: the vault has no such item; or, from Unlock, there is no such file
	// (then fs.ErrNotExist is wrapped, too).
	ErrNotFound = errors.New("not found")
	// ErrName: an item or id is empty, too long or not printable.
	ErrName = errors.New("not a usable name")
	// ErrTooBig: this vault cannot store values of that size. Nothing was changed.
	ErrTooBig = errors.New("value is too big")
	// ErrTimeout: there was no answer in time. A keychain may still be waiting for the
	// person to answer the system's prompt. It is joined with context.DeadlineExceeded.
	ErrTimeout = errors.New("no answer in time")
	// ErrMismatch: the value read back is not the one that was set, or what was deleted
	// still exists.
	ErrMismatch = errors.New("read back something else")

	// ErrUnavailable: there is no keychain, or it does not answer.
	ErrUnavailable = errors.New("no keychain")
	// ErrDied: the keychain went away during a call. Everything reported as saved before
	// is saved. It wraps ErrUnavailable.
	ErrDied = fmt.Errorf("%w: it stopped in the middle", ErrUnavailable)
	// ErrLocked: the keychain is locked, and nobody unlocked it.
	ErrLocked = errors.New("keychain is locked")
	// ErrRefused: the keychain, or the person it asked, refused.
	ErrRefused = errors.New("keychain refused")

	// ErrWrongPassphrase: the passphrase does not open the file, or is empty.
	ErrWrongPassphrase = errors.New("wrong passphrase")
	// ErrDamaged: a file, or the keychain's list of items, is truncated, is not what it
	// should be, or belongs to another identity; or its identity is gone. It was not
	// changed.
	ErrDamaged = errors.New("damaged")
	// ErrNewer: it was made by a newer version of Waypost. It was not changed.
	ErrNewer = errors.New("made by a newer version")
	// ErrDisk: the disk is full, the folder cannot be written to, or there was another
	// such error of the operating system, which is wrapped as well. The file keeps its
	// previous content.
	ErrDisk = errors.New("cannot use the disk")
	// ErrExists: CreateIdentity does not replace a file.
	ErrExists = errors.New("is there already")
)

// stopped returns the error for a call that was abandoned because ctx ended.
func stopped(ctx context.Context) error {
	if err := ctx.Err(); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrTimeout, context.DeadlineExceeded)
}
