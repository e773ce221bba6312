package file

import (
	"errors"
	"fmt"
	"slices"
	"syscall"
)

// Problems of a place that a person chose, such as a stick. They are combined with the
// error of the operating system.
var (
	// ErrFull means that there is not enough space.
	ErrFull = errors.New("file: no room there")
	// ErrReadOnly means that the place is read-only.
	ErrReadOnly = errors.New("file: it can only be read there")
	// ErrGone means that the folder, or its drive, does not exist.
	ErrGone = errors.New("file: the folder or its drive is gone")
)

// placed turns an error of the operating system into the problem of a place; it returns
// other errors, and nil, unchanged.
func placed(err error) error {
	var number syscall.Errno
	if !errors.As(err, &number) {
		return err
	}
	for _, meaning := range []struct {
		err     error
		numbers []syscall.Errno
	}{{ErrFull, errnosFull()}, {ErrReadOnly, errnosReadOnly()}, {ErrGone, errnosGone()}} {
		if slices.Contains(meaning.numbers, number) {
			return fmt.Errorf("%w: %w", meaning.err, err)
		}
	}
	return err
}
