package vault

import (
	"context"
	"errors"

	"github.com/zalando/go-keyring"
)

// service is the name under which all of Waypost's items stand in the keychain.
const service = "Waypost"

// read gets one item of the keychain. One that holds nothing was lost: encode
// never makes that, but KWallet, which writes to the disk some seconds after it has
// said yes, has such items left when it is killed in between.
func read(ctx context.Context, user string) (string, error) {
	if ctx.Err() != nil {
		return "", stopped(ctx)
	}
	text, err := keyring.Get(service, user)
	if err == nil && text == "" {
		return "", ErrNotFound
	}
	return text, explain(ctx, err)
}

// write sets one item of the keychain and reads it back. A person who closes
// the keychain's question makes go-keyring return nil without having set
// anything: then it is not there, or still the old one.
func write(ctx context.Context, user, text string) error {
	if ctx.Err() != nil {
		return stopped(ctx)
	}
	if err := explain(ctx, keyring.Set(service, user, text)); err != nil {
		return err
	}
	back, err := read(ctx, user)
	if errors.Is(err, ErrNotFound) || err == nil && back != text {
		return ErrMismatch
	}
	return err
}

// remove deletes until there is nothing to delete, which is both the proof and
// the cure for a keychain that holds the same item twice.
func remove(ctx context.Context, user string) error {
	const tries = 4
	for range tries {
		if ctx.Err() != nil {
			return stopped(ctx)
		}
		err := explain(ctx, keyring.Delete(service, user))
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return ErrMismatch
}
