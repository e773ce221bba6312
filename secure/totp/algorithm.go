package totp

import (
	"strings"

	"github.com/pquerna/otp"
)

// Algorithm is the hash function used for a key's codes (RFC 6238 section 1.2).
type Algorithm int

// The algorithms that phones support. Nearly every website uses SHA1.
const (
	SHA1 Algorithm = iota
	SHA256
	SHA512
)

// String returns the name as otpauth addresses spell it.
func (a Algorithm) String() string {
	switch a {
	case SHA256:
		return "SHA256"
	case SHA512:
		return "SHA512"
	}
	return "SHA1"
}

func (a Algorithm) otp() otp.Algorithm {
	switch a {
	case SHA256:
		return otp.AlgorithmSHA256
	case SHA512:
		return otp.AlgorithmSHA512
	}
	return otp.AlgorithmSHA1
}

// algorithmOf parses a name as found in practice: SHA1, sha-256, HmacSHA512.
func algorithmOf(name string) (Algorithm, error) {
	name = strings.ToUpper(strings.NewReplacer("-", "", "_", "").Replace(name))
	for _, a := range []Algorithm{SHA1, SHA256, SHA512} {
		if strings.TrimPrefix(name, "HMAC") == a.String() {
			return a, nil
		}
	}
	return 0, ErrAlgorithm
}
