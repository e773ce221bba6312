package people

import (
	"context"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// noKeychain is the keychain of a computer that does not have one.
type noKeychain struct{}

func (noKeychain) Get(context.Context, vault.Item) (secure.Secret, error) {
	return secure.Secret{}, vault.ErrUnavailable
}

func (noKeychain) Set(context.Context, vault.Item, secure.Secret) error { return vault.ErrUnavailable }

func (noKeychain) Delete(context.Context, vault.Item) error { return vault.ErrUnavailable }

func (noKeychain) Items(context.Context) ([]vault.Item, error) { return nil, vault.ErrUnavailable }

// On a computer without a keychain, a failed Add leaves nobody behind, neither listed nor
// to be erased.
func TestAddWithoutKeychain(t *testing.T) {
	makers := newComputer().makers()
	makers.Keychain = func(string, string) vault.Vault { return noKeychain{} }
	s, err := OpenWith(t.TempDir(), makers)
	ok(t, err)
	defer s.Close()
	_, err = s.Add(t.Context(), Keychain, rosa())
	fails(t, err, vault.ErrUnavailable)
	if n := len(s.People()); n != 0 {
		t.Errorf("%d people are listed", n)
	}
	ok(t, s.SetPassphrase(t.Context(), secure.NewSecret("river-candle-mango")))
	_, err = s.Add(t.Context(), Sealed, rosa())
	ok(t, err)
	if n := len(s.People()); n != 1 {
		t.Errorf("%d people are listed", n)
	}
}
