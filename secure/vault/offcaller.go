package vault

import (
	"context"
	"time"
)

// patience limits every call, whatever its context says. It is long enough for a person
// to find and type the password that the keychain asks for.
const patience = 2 * time.Minute

// gate lets one call at a time through to the keychain. It is the only global variable of
// this package: the keychain is one per process, since go-keyring shares one connection,
// mixes up the answers if two calls wait for the person, and cannot be interrupted. The
// gate also prevents an abandoned call from overwriting a newer value with an older one,
// since it ends before the next call begins.
var gate = make(chan struct{}, 1)

// none is the result type of work without a result.
type none struct{}

type answer[T any] struct {
	value T
	err   error
}

// offCaller does work on a separate goroutine and waits for it until ctx ends. Abandoned
// work, such as a call to a keychain that is waiting for a person, stops at its next
// step, when it sees that ctx has ended. Until then it holds the gate, and other calls
// may run into their deadlines.
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

// guarded turns a panic into ErrDied: go-keyring panics if the connection is lost while
// it waits for the person.
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
