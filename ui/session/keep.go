package session

import (
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// While the window is locked, input that no vault holds yet is sealed with the key of the
// person's own vault, so that only their passphrase brings it back. The keychain asks for
// no passphrase, so input of people in the keychain is kept unsealed.

// sealInput seals the input of a page while the window is locked; nil if there is none.
func sealInput(p *people.Person, input secure.Secret) *people.SealedInput {
	if input.Empty() {
		return nil
	}
	sealed, err := p.SealInput(input)
	if err != nil {
		return nil // without a key, the input must not be kept in the clear
	}
	return sealed
}

// openInput reverses sealInput.
func openInput(p *people.Person, sealed *people.SealedInput) (secure.Secret, error) {
	if sealed == nil {
		return secure.Secret{}, nil
	}
	return p.OpenInput(sealed)
}
