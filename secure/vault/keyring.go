package vault

import (
	"context"
	"errors"

	"github.com/zalando/go-keyring"
)

// service is the name of all of Waypost's items in the keychain.
const service = "Waypost"

// read gets one item of the keychain. An empty one was lost: encode never makes one, but KWallet
// writes to the disk some seconds after it has confirmed, and leaves such items when it is killed
// in between.
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

// write sets one item of the keychain and reads it back. When a person closes the keychain's
// prompt, go-keyring returns nil without having set anything: then the item is missing, or still
// the old one.
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

// remove deletes until nothing is left to delete. This proves that the item is gone, and also
// handles a keychain that holds the same item twice.
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
