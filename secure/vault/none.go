package vault

import (
	"context"

	"github.com/waypost-app/waypost/secure"
)

// None represents a keychain that does not exist or must not be used: every call fails
// with ErrUnavailable.
type None struct{}

// Get implements Vault.
func (None) Get(context.Context, Item) (secure.Secret, error) {
	return secure.Secret{}, ErrUnavailable
}

// Set implements Vault.
func (None) Set(context.Context, Item, secure.Secret) error { return ErrUnavailable }

// Delete implements Vault.
func (None) Delete(context.Context, Item) error { return ErrUnavailable }

// Items implements Vault.
func (None) Items(context.Context) ([]Item, error) { return nil, ErrUnavailable }
