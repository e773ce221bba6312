package page

import (
	"encoding/json"

	"github.com/waypost-app/waypost/secure"
)

// EncodeInput encodes the input of a Resumable screen as a single secret.
func EncodeInput(input any) secure.Secret {
	b, err := json.Marshal(input)
	if err != nil {
		panic(err) // cannot happen: inputs consist of strings, numbers and booleans
	}
	return secure.NewSecret(string(b))
}

// DecodeInput reverses EncodeInput. It returns the zero value if it cannot decode the
// input.
func DecodeInput[T any](input secure.Secret) (in T) {
	if json.Unmarshal([]byte(input.Reveal()), &in) != nil {
		var zero T
		return zero
	}
	return in
}
