package session

import (
	"waypost/secure"
	"waypost/wizard/people"
)

// What a person typed and no vault holds waits behind the lock sealed for the key
// of their own vault, so that only their passphrase brings it back. Of a person
// whose secrets are in the keychain, which asks for no passphrase, it waits as it is.

// sealInput keeps the input of a page behind the lock; nil if there is none.
func sealInput(p *people.Person, input secure.Secret) *people.SealedInput {
	if input.Empty() {
		return nil
	}
	sealed, err := p.SealInput(input)
	if err != nil {
		return nil // without a key nothing may wait in the clear
	}
	return sealed
}

// openInput returns what sealInput kept.
func openInput(p *people.Person, sealed *people.SealedInput) (secure.Secret, error) {
	if sealed == nil {
		return secure.Secret{}, nil
	}
	return p.OpenInput(sealed)
}
