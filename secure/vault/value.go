package vault

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
)

// encodedPrefix marks a value that is stored in base64.
const encodedPrefix = "waypost-base64:"

// encode converts a value to text that is never empty. Text is unchanged, so that people
// can read it in their keychain's own app; anything that a keychain or JSON would not
// return byte for byte becomes base64 after a prefix.
func encode(s secure.Secret) string {
	v := s.Reveal()
	if v != "" && utf8.ValidString(v) && !strings.Contains(v, "\x00") && !strings.HasPrefix(v, encodedPrefix) {
		return v
	}
	return encodedPrefix + base64.StdEncoding.EncodeToString([]byte(v))
}

// decode reverses encode. It fails with ErrDamaged if the prefix is not followed by
// base64, which encode never returns.
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
