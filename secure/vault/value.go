package vault

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
)

// encodedPrefix marks a value that is kept in base64.
const encodedPrefix = "waypost-base64:"

// encode turns a value into text that is never empty. Text stays as it is, so that people can read
// it in their keychain's own app; anything that a keychain, or JSON, would not return byte for
// byte becomes base64 after a prefix.
func encode(s secure.Secret) string {
	v := s.Reveal()
	if v != "" && utf8.ValidString(v) && !strings.Contains(v, "\x00") && !strings.HasPrefix(v, encodedPrefix) {
		return v
	}
	return encodedPrefix + base64.StdEncoding.EncodeToString([]byte(v))
}

// decode undoes encode. It fails with ErrDamaged on a prefix without base64 after it, which encode
// never makes.
func decode(text string) (secure.Secret, error) {
	rest, coded := strings.CutPrefix(text, encodedPrefix)
	if !coded {
		return secure.NewSecret(text), nil
	}
	v, err := base64.StdEncoding.Strict().DecodeString(rest)
	if err != nil {
		return secure.Secret{}, ErrDamaged
	}
	return secure.NewSecret(string(v)), nil
}
