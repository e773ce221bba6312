package vault

import (
	"context"
	"time"
)

// Available reports whether this computer has a keychain that can be used now: nil, ErrUnavailable
// (there is none), ErrLocked (there is one, and the computer will ask for its password at the
// first use), ErrTimeout or ErrRefused. It takes at most five seconds, writes nothing, and never
// makes the computer ask the person anything.
func Available(ctx context.Context) error {
	const most = 5 * time.Second
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	return probe(ctx)
}
