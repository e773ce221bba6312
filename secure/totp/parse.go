package totp

import (
	"strings"
	"unicode"
)

const (
	// maxText limits the input of Parse, in bytes: the largest QR code holds 2,953.
	maxText = 8 << 10
	// minus is a dash too, although Unicode counts it as a mathematical sign.
	minus = '\u2212'
)

// Parse finds the one key in s: an otpauth://totp/… address or a bare base32 key, alone or with
// words around it. A bare key means SHA-1, 6 digits and 30 s. If the end of a key is in doubt,
// Parse refuses it rather than cut it. The errors are those of this package; none holds any part
// of s.
func Parse(s string) (Key, error) {
	if len(s) > maxText {
		return Key{}, ErrNotKey
	}
	addresses, words := findAddresses(s)
	exported := indexFold(s, migrationScheme) >= 0
	switch {
	case len(addresses) > 0 && !exported:
		return parseAddresses(addresses, words)
	case len(addresses) == 0 && exported:
		return Key{}, ErrMigration
	case strings.Contains(s, "://"):
		return Key{}, ErrNotKey
	}
	return parseBare(s)
}

// parseAddresses reads addresses that must all have the same key, among words that must hold no
// other.
func parseAddresses(addresses, words []string) (Key, error) {
	key, err := parseURI(addresses[0])
	if err != nil {
		return Key{}, err
	}
	for _, a := range addresses[1:] {
		if other, err := parseURI(a); err != nil || other != key {
			return Key{}, ErrNotKey
		}
	}
	for _, w := range words {
		if bare, err := findBare(w); err == nil && sure(bare) && bare != key.Secret.Reveal() {
			return Key{}, ErrNotKey
		}
	}
	return key, nil
}

// parseBare reads a key without an address. Here a wrong length is an error, since a letter must
// have been lost.
func parseBare(s string) (Key, error) {
	for _, setting := range []string{"algorithm=", "digits=", "period="} {
		if indexFold(s, setting) >= 0 {
			return Key{}, ErrNotKey // a piece of an address, whose codes may differ from a bare key's
		}
	}
	key, err := findBare(s)
	if err != nil {
		return Key{}, err
	}
	if len(key) < 8 {
		return Key{}, ErrTooShort
	}
	if !complete(len(key)) {
		return Key{}, ErrIncomplete
	}
	secret, _ := decode(key)
	k := Key{Digits: defaultDigits, Period: defaultPeriod}
	if k.Secret, err = encode(secret); err != nil {
		return Key{}, err
	}
	return k, nil
}

// strip removes what people and websites put between the letters of a key.
func strip(s string) string {
	return strings.Map(func(r rune) rune {
		if separates(r) {
			return -1
		}
		return r
	}, s)
}

// separates reports whether r only separates groups of letters or digits: spaces, dashes of all
// kinds, and invisible characters.
func separates(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf) || r == minus
}

// digit returns the ASCII form of a decimal digit of any script. Unicode keeps
// each script's ten digits together, 0 first.
func digit(r rune) (byte, bool) {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10), true
		}
	}
	return 0, false
}
