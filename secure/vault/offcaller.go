package vault

import (
	"context"
	"time"
)

// patience limits every call, whatever its context says: long enough for a person to find and type
// the password that the keychain asks for.
const patience = 2 * time.Minute

// gate lets one call at a time through to the keychain. It is the only variable of this package,
// because the keychain is one per process: go-keyring shares one connection, mixes up the answers
// when two calls wait for the person, and cannot be interrupted. The gate also prevents an
// abandoned call from writing an old value over a newer one, since it ends before the next begins.
var gate = make(chan struct{}, 1)

// none is the result type of work without a result.
type none struct{}

type answer[T any] struct {
	value T
	err   error
}

// offCaller does work on a goroutine of its own and waits for it until ctx ends. Work that is left
// behind, such as a call to a keychain that waits for a person, sees that ctx has ended and stops
// at its next step. Until then it holds the gate, and other calls run into their own deadlines.
func offCaller[T any](ctx context.Context, work func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var a answer[T]
	select {
	case gate <- struct{}{}:
	case <-ctx.Done():
		return a.value, stopped(ctx)
	}
	done := make(chan answer[T], 1)
	go func() {
		defer func() { <-gate }()
		done <- guarded(ctx, work)
	}()
	select {
	case a = <-done:
	case <-ctx.Done():
		a.err = stopped(ctx)
	}
	return a.value, a.err
}

// guarded turns a panic into ErrDied: go-keyring panics when the connection is lost while it waits
// for the person.
func guarded[T any](ctx context.Context, work func(context.Context) (T, error)) (a answer[T]) {
	defer func() {
		if recover() != nil {
			a.err = ErrDied
		}
	}()
	if ctx.Err() != nil {
		a.err = stopped(ctx)
		return a
	}
	a.value, a.err = work(ctx)
	return a
}
