package totp

import (
	"encoding/base32"
	"strings"

	"waypost/secure"
)

// minBytes is the shortest secret that is one at all.
const minBytes = 5

// alphabet is base32 without padding, as keys are kept.
var alphabet = base32.StdEncoding.WithPadding(base32.NoPadding)

// encode wraps the bytes of a secret in its one spelling.
func encode(secret []byte) (secure.Secret, error) {
	if len(secret) < minBytes {
		return secure.Secret{}, ErrTooShort
	}
	return secure.NewSecret(alphabet.EncodeToString(secret)), nil
}

// decode returns the bytes of a base32 text in either case. Bits that fill no
// byte are dropped, as phones do.
func decode(s string) ([]byte, bool) {
	if !complete(len(s)) {
		s = s[:len(s)-1]
	}
	b, err := alphabet.DecodeString(strings.ToUpper(s))
	return b, err == nil
}

// complete reports whether a base32 text without padding can have n letters.
func complete(n int) bool { return n%8 != 1 && n%8 != 3 && n%8 != 6 }

// base32Text reports whether s has only letters of base32, in either case.
func base32Text(s string) bool {
	for _, r := range s {
		if (r < '2' || r > '7') && (r|0x20 < 'a' || r|0x20 > 'z') {
			return false
		}
	}
	return s != ""
}
