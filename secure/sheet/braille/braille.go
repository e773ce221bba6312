// Package braille writes text as uncontracted Unified English Braille, in the ASCII
// braille of BRF files, which braille displays and embossers can read.
//
// It follows the Rules of Unified English Braille, second edition 2013; comments name the
// sections. Capital letters, numbers and accents are written such that they can be read
// back letter for letter, since codes and answers depend on that.
package braille

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The indicators in ASCII braille.
const (
	capital    = ","  // before a letter (8.3)
	capitals   = ",," // before a run of letters (8.4)
	capitalEnd = ",'" // after such a run if small letters follow (8.4.4)
	number     = "#"  // before digits (6.1)
	grade1     = ";"  // before a letter that would be read as a digit (6.5)
)

// digits are written as the letters j and a to i after the number sign.
const digits = "JABCDEFGHI"

// modifiers are written before the letter that has the accent (4.2).
func modifiers() map[rune]string {
	return map[rune]string{
		'\u0300': "^*", '\u0301': "^/", '\u0302': "^%", '\u0303': "^]", '\u0304': "@-", '\u0306': "@+",
		'\u0308': "^3", '\u030A': "^$", '\u030C': "^+", '\u0327': "^&",
	}
}

// signs are punctuation (7) and symbols (3).
func signs() map[rune]string {
	return map[rune]string{
		'.': "4", ',': "1", ';': "2", ':': "3", '!': "6", '?': "8", '\'': "'", '’': "'", '-': "-", '‐': "-", '‑': "-",
		'–': ",-", '—': "\",-", '“': "8", '”': "0", '‘': ",8", '"': ",7", '«': "_8", '»': "_0", '…': "444",
		'(': "\"<", ')': "\">", '[': ".<", ']': ".>", '{': "_<", '}': "_>", '/': "_/", '\\': "_*", '|': "_\\",
		'@': "@A", '#': "_?", '&': "@&", '%': ".0", '+': "\"6", '=': "\"7", '*': "\"9", '_': ".-", '<': "@<", '>': "@>",
		'~': "@9", '$': "@S", '€': "@E", '£': "@L", '¢': "@C", '§': "^S", '°': "^J", '×': "\"8", '•': "_4",
		'¿': "^;8", '¡': "^;6",
	}
}

// Missing returns the characters of a text that cannot be written in this braille,
// without duplicates. Letters other than a to z can be written if they have an accent for
// which there is a modifier.
func Missing(s string) (missing []rune) {
	for _, r := range norm.NFC.String(s) {
		if _, ok := cellsOf(r); !ok && !strings.ContainsRune(string(missing), r) {
			missing = append(missing, r)
		}
	}
	return missing
}

// cellsOf returns the cells of a character without indicators for capitals and numbers;
// ok is false if there are none.
func cellsOf(r rune) (cells string, ok bool) {
	switch {
	case unicode.IsSpace(r):
		return " ", true
	case r >= '0' && r <= '9':
		return digits[r-'0' : r-'0'+1], true
	case isLetter(r):
		return strings.ToUpper(string(r)), true
	}
	if cells, ok = signs()[r]; ok {
		return cells, true
	}
	letter := []rune(norm.NFD.String(string(r)))
	if len(letter) != 2 || !isLetter(letter[0]) {
		return "", false
	}
	modifier, ok := modifiers()[letter[1]]
	return modifier + strings.ToUpper(string(letter[:1])), ok
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// Translate returns a text in ASCII braille. Characters that Missing returns are omitted,
// so call that first.
func Translate(s string) string { return strings.Join(pieces([]rune(norm.NFC.String(s))), "") }

// pieces returns the cells of each character, preceded by any indicators. A line may be
// broken between pieces.
func pieces(text []rune) (all []string) {
	numeric, upper := false, false // within a number; within a run of capitals
	for i, r := range text {
		cells, ok := cellsOf(r)
		if !ok {
			continue
		}
		before := ""
		switch digit := r >= '0' && r <= '9'; {
		case digit:
			if !numeric {
				before = number
			}
			numeric, upper = true, false
		case unicode.IsUpper(r):
			switch {
			case upper:
			case i+1 < len(text) && unicode.IsUpper(text[i+1]):
				before, upper = capitals, true
			default:
				before = capital
			}
			numeric = false
		case unicode.IsLower(r):
			switch {
			case upper:
				before = capitalEnd
			case numeric && r >= 'a' && r <= 'j':
				before = grade1
			}
			numeric, upper = false, false
		default:
			numeric, upper = numeric && (r == '.' || r == ','), false
		}
		all = append(all, before+cells)
	}
	return all
}
