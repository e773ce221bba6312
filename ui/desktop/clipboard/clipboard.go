// Package clipboard reads, fills and clears the system's clipboard without ever waiting
// for the program that owns it.
//
// On X11 and Wayland the content stays with the program that copied it, which may hang.
// GLFW then waits forever, on the UI thread (https://github.com/glfw/glfw/issues/2346).
// Text and Picture therefore do not use GLFW, end with their context, and are meant for
// other goroutines. Becoming the owner involves no waiting, so the toolkit does that.
package clipboard

import (
	"context"
	"errors"

	"github.com/waypost-app/waypost/secure"
)

var (
	// ErrEmpty reports that the clipboard holds nothing of the kind asked for.
	ErrEmpty = errors.New("clipboard: empty")
	// ErrTooLarge reports that the content is larger than anything that could be meant
	// for Waypost.
	ErrTooLarge = errors.New("clipboard: too large")
	// ErrBusy reports that another program had the clipboard open, so that nothing was
	// copied.
	ErrBusy = errors.New("clipboard: busy")
)

// Read limits in bytes.
const (
	maxText    = 1 << 20
	maxPicture = 64 << 20
)

// Text reads the text on the clipboard. It returns ErrEmpty if there is none, ctx's error
// if the owner does not answer in time, and errors.ErrUnsupported on systems where it
// cannot read.
func Text(ctx context.Context) (secure.Secret, error) {
	data, err := bounded(ctx, func() ([]byte, error) { return readText(ctx) })
	if err != nil {
		return secure.Secret{}, err
	}
	defer clear(data)
	return secure.NewSecret(string(data)), nil
}

// Picture reads the picture on the clipboard and returns it as a picture file. It fails
// with the same errors as Text.
func Picture(ctx context.Context) ([]byte, error) {
	return bounded(ctx, func() ([]byte, error) { return readPicture(ctx) })
}

// bounded returns the result of read, or ctx's error as soon as ctx ends. A system call
// that hangs is left running.
func bounded(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := read()
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
