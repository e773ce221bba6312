package vault

import (
	"context"
	"errors"
	"fmt"
)

// The errors of a vault. The person can deal with each in a different way. Test with
// errors.Is: the returned errors wrap these and say which item or file was meant. None of them
// ever holds a value or a passphrase.
var (
	// ErrNotFound: the vault has no such item; or, from Unlock, there is no such
	// file (then it is fs.ErrNotExist, too).
	ErrNotFound = errors.New("not found")
	// ErrName: an item or id that is empty, too long or not printable.
	ErrName = errors.New("not a usable name")
	// ErrTooBig: this vault cannot hold values of that size. Nothing changed.
	ErrTooBig = errors.New("value is too big")
	// ErrTimeout: no answer in time. A keychain may still be waiting for the person to answer the
	// computer's question. It is context.DeadlineExceeded, too.
	ErrTimeout = errors.New("no answer in time")
	// ErrMismatch: what was read back is not what was set, or what was deleted still exists.
	ErrMismatch = errors.New("read back something else")

	// ErrUnavailable: there is no keychain here, or it does not answer.
	ErrUnavailable = errors.New("no keychain")
	// ErrDied: the keychain went away during a call. Everything reported as saved before is saved.
	// It is ErrUnavailable, too.
	ErrDied = fmt.Errorf("%w: it stopped in the middle", ErrUnavailable)
	// ErrLocked: the keychain is locked, and nobody unlocked it.
	ErrLocked = errors.New("keychain is locked")
	// ErrRefused: the keychain, or the person it asked, said no.
	ErrRefused = errors.New("keychain refused")

	// ErrWrongPassphrase: the passphrase does not open the file, or is empty.
	ErrWrongPassphrase = errors.New("wrong passphrase")
	// ErrDamaged: a file, or the keychain's list of items, is truncated, is something else, or
	// belongs to another identity; or the identity that opens it is gone. It is left as it is.
	ErrDamaged = errors.New("damaged")
	// ErrNewer: made by a newer version of Waypost. It is left as it is.
	ErrNewer = errors.New("made by a newer version")
	// ErrDisk: the disk is full, the folder cannot be written, or another such error of the
	// operating system, which is wrapped as well. The file keeps its previous content.
	ErrDisk = errors.New("cannot use the disk")
	// ErrExists: CreateIdentity does not replace a file.
	ErrExists = errors.New("is there already")
)

// stopped returns the error of a call that was given up because ctx ended.
func stopped(ctx context.Context) error {
	if err := ctx.Err(); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrTimeout, context.DeadlineExceeded)
}
