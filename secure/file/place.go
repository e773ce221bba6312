package file

import (
	"errors"
	"fmt"
	"slices"
	"syscall"
)

// What is wrong with a place that a person chose, such as a stick. The error of the
// operating system comes with it.
var (
	// ErrFull means that the place has no room for the file.
	ErrFull = errors.New("file: no room there")
	// ErrReadOnly means that nothing can be written there.
	ErrReadOnly = errors.New("file: it can only be read there")
	// ErrGone means that the folder, or the drive that it is on, is not there.
	ErrGone = errors.New("file: the folder or its drive is gone")
)

// placed says what an error of the operating system means for a place; others, and
// nil, stay as they are.
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
