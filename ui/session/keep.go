package session

import (
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// What a person typed but no vault holds yet waits behind the lock, sealed with the key of their
// own vault, so that only their passphrase brings it back. If their secrets are in the keychain,
// which asks for no passphrase, it waits unsealed.

// sealInput seals the input of a page for the time behind the lock; nil if there is none.
func sealInput(p *people.Person, input secure.Secret) *people.SealedInput {
	if input.Empty() {
		return nil
	}
	sealed, err := p.SealInput(input)
	if err != nil {
		return nil // without a key, nothing may be kept in the clear
	}
	return sealed
}

// openInput returns what sealInput sealed.
func openInput(p *people.Person, sealed *people.SealedInput) (secure.Secret, error) {
	if sealed == nil {
		return secure.Secret{}, nil
	}
	return p.OpenInput(sealed)
}
