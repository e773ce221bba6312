package people

import (
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// Sealed input can be opened when the person's vault is open, and by nobody else.
func TestSealInput(t *testing.T) {
	typed := secure.NewSecret("half a code")
	for _, kind := range []Kind{Visit, Sealed} {
		t.Run(string(kind), func(t *testing.T) {
			s, _ := fragile(t)
			p, other := keep(t, s, kind), keep(t, s, Visit)
			sealed, err := p.SealInput(typed)
			ok(t, err)
			if sealed.held.plain != nil {
				t.Error("it waits in the clear")
			}
			p.Forget()
			s.Lock()
			_, err = p.OpenInput(sealed)
			fails(t, err, ErrSealed)
			fails(t, unlock(t, s, p, wrong), vault.ErrWrongPassphrase)
			_, err = p.OpenInput(sealed)
			fails(t, err, ErrSealed)
			ok(t, unlock(t, s, p, right))
			got, err := p.OpenInput(sealed)
			ok(t, err)
			if !got.Equal(typed) {
				t.Error("something else comes back")
			}
			ok(t, unlock(t, s, other, right))
			_, err = other.OpenInput(sealed)
			fails(t, err, vault.ErrDamaged)
		})
	}
}

// The keychain has no key, so the input is kept unsealed.
func TestSealInputKeychain(t *testing.T) {
	s, _ := fragile(t)
	p := keep(t, s, Keychain)
	sealed, err := p.SealInput(secure.NewSecret("half a code"))
	ok(t, err)
	p.Forget()
	s.Lock()
	got, err := p.OpenInput(sealed)
	ok(t, err)
	if got.Reveal() != "half a code" {
		t.Errorf("%q comes back", got.Reveal())
	}
	_, err = s.Erase(t.Context(), p.ID)
	ok(t, err)
	_, err = p.SealInput(secure.NewSecret("more"))
	fails(t, err, ErrUnknown)
}
