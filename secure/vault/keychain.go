package vault

import (
	"context"
	"errors"
	"slices"

	"github.com/waypost-app/waypost/secure"
)

// Keychain returns the vault of the person id in the operating system's keychain. It does
// not contact the keychain yet, so it never fails. The first parameter is the person's
// folder. The keychain stores nothing there, but takes it because the constructors of all
// persistent vaults do.
//
// Use only one vault per person at a time, since it remembers which items it has listed.
//
// A keychain belongs to a user of the computer. All programs of that user can read it.
func Keychain(_, id string) Vault { return &keychain{id: id, limit: keychainLimit} }

// keychain must only be used inside offCaller, which lets one call in at a time.
type keychain struct {
	id     string
	limit  int    // maximum length of an item's text, in bytes
	listed []Item // known to be in the keychain's list of items
}

func (k *keychain) Get(ctx context.Context, item Item) (secure.Secret, error) {
	s, err := offCaller(ctx, func(ctx context.Context) (secure.Secret, error) {
		if err := k.check(item); err != nil {
			return secure.Secret{}, err
		}
		text, err := read(ctx, k.user(item))
		if err != nil {
			return secure.Secret{}, err
		}
		return decode(text)
	})
	return s, failed("get", item, err)
}

// Set lists a new item before adding it, so that Erase can find it if Set is interrupted.
// For an item that is already listed it makes two calls, a set and a get.
func (k *keychain) Set(ctx context.Context, item Item, s secure.Secret) error {
	_, err := offCaller(ctx, func(ctx context.Context) (none, error) {
		text := encode(s)
		if err := k.check(item); err != nil {
			return none{}, err
		}
		if s.Len() > maxValue || len(text) > k.limit {
			return none{}, ErrTooBig
		}
		if !slices.Contains(k.listed, item) {
			if err := k.addToList(ctx, item); err != nil {
				return none{}, err
			}
		}
		return none{}, write(ctx, k.user(item), text)
	})
	return failed("set", item, err)
}

// Delete removes an item from the list only after the item is gone.
func (k *keychain) Delete(ctx context.Context, item Item) error {
	_, err := offCaller(ctx, func(ctx context.Context) (none, error) {
		if err := k.check(item); err != nil {
			return none{}, err
		}
		if err := remove(ctx, k.user(item)); err != nil {
			return none{}, err
		}
		return none{}, k.removeFromList(ctx, item)
	})
	return failed("delete", item, err)
}

func (k *keychain) Items(ctx context.Context) ([]Item, error) {
	items, err := offCaller(ctx, k.list)
	return items, failed("list", "items", err)
}

// check refuses names that would not survive in the user name of a keychain item.
func (k *keychain) check(item Item) error {
	return errors.Join(checkName(k.id), checkName(string(item)))
}

// user returns the user name of an item. The list's user name is the id alone, which
// cannot be that of an item.
func (k *keychain) user(item Item) string { return k.id + " " + string(item) }

// list reads the list of items, which is empty if it does not exist.
func (k *keychain) list(ctx context.Context) ([]Item, error) {
	if err := checkName(k.id); err != nil {
		return nil, err
	}
	text, err := read(ctx, k.id)
	if errors.Is(err, ErrNotFound) {
		k.listed = nil
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	items, err := parseList(text)
	if err != nil {
		return nil, err
	}
	k.listed = items
	return slices.Clone(items), nil
}

// addToList adds an item to the list.
func (k *keychain) addToList(ctx context.Context, item Item) error {
	items, err := k.list(ctx)
	if err != nil || slices.Contains(items, item) {
		return err
	}
	return k.replaceList(ctx, append(items, item))
}

// removeFromList removes an item from the list.
func (k *keychain) removeFromList(ctx context.Context, item Item) error {
	items, err := k.list(ctx)
	i := slices.Index(items, item)
	if err != nil || i < 0 {
		return err
	}
	return k.replaceList(ctx, slices.Delete(items, i, i+1))
}

// replaceList replaces the list. Until this is known to have succeeded, nothing counts as
// listed.
func (k *keychain) replaceList(ctx context.Context, items []Item) error {
	k.listed = nil
	if len(items) == 0 {
		return remove(ctx, k.id)
	}
	slices.Sort(items)
	if err := write(ctx, k.id, formatList(items)); err != nil {
		return err
	}
	k.listed = items
	return nil
}
