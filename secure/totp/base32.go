package totp

import (
	"encoding/base32"
	"strings"

	"github.com/waypost-app/waypost/secure"
)

// minBytes is the minimum length of a secret.
const minBytes = 5

// alphabet is base32 without padding (RFC 4648), the form in which keys are stored.
var alphabet = base32.StdEncoding.WithPadding(base32.NoPadding)

// encode returns the bytes of a secret in the form in which keys are stored.
func encode(secret []byte) (secure.Secret, error) {
	if len(secret) < minBytes {
		return secure.Secret{}, ErrTooShort
	}
	return secure.NewSecret(alphabet.EncodeToString(secret)), nil
}

// decode returns the bytes of a base32 text in either case. Like phones, it ignores bits
// that do not fill a byte.
func decode(s string) ([]byte, bool) {
	if s != "" && !base32Text(s) {
		return nil, false
	}
	if !complete(len(s)) {
		s = s[:len(s)-1]
	}
	b, err := alphabet.DecodeString(strings.ToUpper(s))
	return b, err == nil
}

// complete reports whether a base32 text without padding can have n letters.
func complete(n int) bool { return n%8 != 1 && n%8 != 3 && n%8 != 6 }

// base32Text reports whether s consists of base32 letters, in either case.
func base32Text(s string) bool {
	for _, r := range s {
		if (r < '2' || r > '7') && (r|0x20 < 'a' || r|0x20 > 'z') {
			return false
		}
	}
	return s != ""
}
