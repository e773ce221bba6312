package totp

import (
	"strings"
	"unicode"
)

const (
	// maxText limits the length of Parse's input, in bytes: the largest QR code contains
	// 2,953.
	maxText = 8 << 10
	// minus is treated as a dash, although Unicode classifies it as a mathematical
	// symbol.
	minus = '\u2212'
)

// Parse finds the only key in s: an otpauth://totp/… address or a bare base32 key, alone
// or with words around it. For a bare key, it assumes SHA-1, 6 digits and 30 s. If it is
// in doubt where a key ends, Parse refuses it rather than cutting it off. The errors are
// those of this package; none contains any part of s.
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

// parseAddresses parses addresses, which must all have the same key. The words around
// them must not contain another one.
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

// parseBare parses a key without an address. Here an impossible length is an error, since
// a letter must have been lost.
func parseBare(s string) (Key, error) {
	for _, setting := range []string{"algorithm=", "digits=", "period="} {
		if indexFold(s, setting) >= 0 {
			return Key{}, ErrNotKey // a piece of an address; other parameters may be missing
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

// separates reports whether r only separates groups of letters or digits: spaces, all
// kinds of dashes, and invisible characters.
func separates(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf) || r == minus
}

// digit returns the ASCII form of a decimal digit in any script. In Unicode, each
// script's ten digits are consecutive, starting with 0.
func digit(r rune) (byte, bool) {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10), true
		}
	}
	return 0, false
}
