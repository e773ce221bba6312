package totp

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const (
	// maxText bounds what Parse looks at: the largest QR code holds 2,953 bytes.
	maxText = 8 << 10
	// minus is a dash too, though Unicode counts it as a mathematical sign.
	minus = '\u2212'
)

// Parse finds the one key in s: an otpauth://totp/… address or a bare base32
// key, alone or in a line of words. A bare key stands for SHA-1, 6 digits and
// 30 s. The errors are those of this package; none holds any of s.
func Parse(s string) (Key, error) {
	if len(s) > maxText {
		return Key{}, ErrNotKey
	}
	if uri, ok := findURI(s); ok {
		return parseURI(uri)
	}
	switch {
	case indexFold(s, migrationScheme) >= 0:
		return Key{}, ErrMigration
	case strings.Contains(s, "://"):
		return Key{}, ErrNotKey
	}
	return parseBare(s)
}

// parseBare reads a key without an address. Here a wrong length is an error: a
// letter was lost on the way.
func parseBare(s string) (Key, error) {
	key, err := findBare(norm.NFKC.String(s))
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

// findURI cuts an otpauth:// address out of a text. It ends where white space or
// a quote follows the question mark, for some websites leave spaces in the names
// before it; and, when there are words around it, before a closing sentence mark.
func findURI(s string) (string, bool) {
	s = strings.TrimSpace(s)
	start := indexFold(s, scheme)
	if start < 0 || start > 0 && wordByte(s[start-1]) {
		return "", false
	}
	uri := s[start:]
	if query := strings.IndexByte(uri, '?'); query >= 0 {
		end := strings.IndexFunc(uri[query:], func(r rune) bool {
			return unicode.IsSpace(r) || strings.ContainsRune("\"<>`", r)
		})
		if end >= 0 {
			uri = uri[:query+end]
		}
	}
	if uri != s {
		uri = strings.TrimRight(uri, ".,;:!)'’”»")
	}
	return uri, true
}

// indexFold returns where part, which is ASCII, begins in s in any case, or -1.
func indexFold(s, part string) int {
	for i := 0; i+len(part) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// wordByte reports whether b can be part of a scheme, so that "xotpauth://" is
// another one.
func wordByte(b byte) bool {
	return b == '+' || b == '-' || b == '.' || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
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

// separates reports whether r only parts groups of letters or digits: spaces,
// dashes of all kinds, and what is invisible.
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
