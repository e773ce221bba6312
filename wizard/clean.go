package wizard

import (
	"slices"
	"strings"
	"unicode"
)

// cut ends a text that was far too long.
const cut = '…'

// clean makes of anything at all a value that can be kept and shown in one line:
// bounded, valid UTF-8, without what nobody can see or type. It leaves every
// letter, capital and space as typed. Cleaning twice changes nothing more.
//
// Of a text beyond the field's limit one character too many is kept, so that the
// value still says of itself that it is too long. Bytes that are no text become
// U+FFFD, which says that, too.
func (k kind) clean(s string) string {
	if k.choices != nil {
		if slices.Contains(k.choices, s) {
			return s
		}
		return ""
	}
	s = strings.Trim(s, "\r\n")
	if k.trim {
		s = strings.TrimSpace(s)
	}
	runes := make([]rune, 0, min(len(s), k.limit+1))
	for _, r := range s {
		r = visible(r)
		switch {
		case r < 0, k.trim && len(runes) == 0 && unicode.IsSpace(r):
		case len(runes) > k.limit:
			runes[k.limit] = cut
			return string(runes)
		default:
			runes = append(runes, r)
		}
	}
	if k.trim {
		return strings.TrimSpace(string(runes))
	}
	return string(runes)
}

// visible drops control characters and what only steers or hides text: marks
// that turn the direction, zero-width spaces, byte order marks. Line breaks and
// tabs become spaces. The joiners of Persian, Hindi and emoji stay.
func visible(r rune) rune {
	switch {
	case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029':
		return ' '
	case unicode.IsControl(r), r == '\u200b', r == '\ufeff', unicode.Is(unicode.Bidi_Control, r):
		return -1
	}
	return r
}
