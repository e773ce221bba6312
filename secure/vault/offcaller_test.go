package vault

import (
	"context"
	"errors"
	"testing"
)

// go-keyring panics if it loses the connection while it waits for the person.
func TestPanicIsDied(t *testing.T) {
	_, err := offCaller(t.Context(), func(context.Context) (none, error) {
		panic("KRSXG5BAONUWO3TQN5ZXI2LO")
	})
	if err != ErrDied {
		t.Errorf("got %v", err)
	}
}

// An abandoned call holds the gate until it ends, and stops at its next step.
func TestGivenUp(t *testing.T) {
	begun, release, stopped := make(chan none), make(chan none), make(chan error, 1)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-begun
		cancel()
	}()
	_, err := offCaller(ctx, func(ctx context.Context) (none, error) {
		close(begun)
		<-release
		stopped <- ctx.Err()
		return none{}, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	late, cancel := context.WithTimeout(t.Context(), 1)
	defer cancel()
	work := func(context.Context) (string, error) { return "done", nil }
	if _, err := offCaller(late, work); !errors.Is(err, ErrTimeout) || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("meanwhile: %v", err)
	}
	close(release)
	if err := <-stopped; err == nil {
		t.Error("work was not told that it was given up")
	}
	if got, err := offCaller(t.Context(), work); got != "done" || err != nil {
		t.Errorf("afterwards: %q, %v", got, err)
	}
}
