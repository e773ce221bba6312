package vault

import (
	"context"
	"errors"

	"github.com/zalando/go-keyring"
)

// service is the service name of all of Waypost's items in the keychain.
const service = "Waypost"

// read gets an item of the keychain. An empty item counts as lost: encode never returns
// "", but KWallet writes to the disk some seconds after confirming, and leaves such items
// if it is killed in between.
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

// write sets an item of the keychain and reads it back. If the person closes the
// keychain's prompt, go-keyring returns nil without having set anything: then the item is
// missing, or still has the old value.
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

// remove deletes an item until there is nothing left to delete. This proves that the item
// is gone, and also works if the keychain contains it twice.
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
