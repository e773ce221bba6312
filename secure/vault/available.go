package vault

import (
	"context"
	"time"
)

// Available reports whether this computer has a keychain that can be used now. It returns
// nil, ErrUnavailable (there is none), ErrLocked (the system will ask for its password
// when it is first used), ErrTimeout or ErrRefused. It takes at most five seconds, writes
// nothing, and never makes the system ask the person anything.
func Available(ctx context.Context) error {
	const most = 5 * time.Second
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	return probe(ctx)
}
