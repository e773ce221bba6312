package totp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// findAddresses returns every otpauth:// address in a text, and the words before, between
// and after them. An address extends to the mark that closes the one before it ("…", <…>,
// …), otherwise to the next address or the end of the text. Spaces and line breaks do not
// end it, since websites put spaces into names, and emails break lines.
func findAddresses(s string) (addresses, words []string) {
	starts := addressStarts(s)
	end := 0
	for i, start := range starts {
		words = append(words, s[end:start])
		end = len(s)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		address := s[start:end]
		if n := closedAt(address, s[:start]); n >= 0 {
			end, address = start+n, address[:n]
		} else if address = strings.TrimSpace(address); address != strings.TrimSpace(s) {
			address = strings.TrimRight(address, ".,;:!)'’”»") // punctuation that ends a sentence
		}
		addresses = append(addresses, address)
	}
	return addresses, append(words, s[end:])
}

// addressStarts returns the positions where addresses start; "xotpauth://" is another
// scheme.
func addressStarts(s string) (starts []int) {
	for from := 0; ; from += len(scheme) {
		i := indexFold(s[from:], scheme)
		if i < 0 {
			return starts
		}
		if from += i; from == 0 || !schemeByte(s[from-1]) {
			starts = append(starts, from)
		}
	}
}

// closedAt returns the index within an address of the mark that closes the one just
// before the address, or -1. A mark inside a word ("O'Brien") closes nothing.
func closedAt(address, before string) int {
	opening, _ := utf8.DecodeLastRuneInString(before)
	mark := closing(opening)
	for i, r := range address {
		if r != mark {
			continue
		}
		next, _ := utf8.DecodeRuneInString(address[i+utf8.RuneLen(mark):])
		if next != mark && !unicode.In(next, unicode.L, unicode.N) && !strings.ContainsRune("&=%", next) {
			return i
		}
	}
	return -1
}

// closing returns the mark that closes an opening mark, or -1 for other runes.
func closing(opening rune) rune {
	switch opening {
	case '"', '\'', '`':
		return opening
	case '<':
		return '>'
	case '>': // of an HTML element
		return '<'
	case '“':
		return '”'
	case '„':
		return '“'
	case '‘':
		return '’'
	case '«':
		return '»'
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	}
	return -1
}

// indexFold returns the index of part, which is ASCII, in s, ignoring case; -1 if there is none.
func indexFold(s, part string) int {
	for i := 0; i+len(part) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// schemeByte reports whether b can be part of the name of a scheme.
func schemeByte(b byte) bool {
	return b == '+' || b == '-' || b == '.' || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}
