package page

import (
	"encoding/json"

	"github.com/waypost-app/waypost/secure"
)

// EncodeInput turns the input of a Resumable screen into one secret.
func EncodeInput(input any) secure.Secret {
	b, err := json.Marshal(input)
	if err != nil {
		panic(err) // strings, numbers and booleans always encode
	}
	return secure.NewSecret(string(b))
}

// DecodeInput reverses EncodeInput. It returns the zero value if the input does not fit.
func DecodeInput[T any](input secure.Secret) (in T) {
	if json.Unmarshal([]byte(input.Reveal()), &in) != nil {
		var zero T
		return zero
	}
	return in
}
