package wizard

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"

	"waypost/secure"
)

// Differs compares a backup code with the same code typed again. It returns 0
// when they agree, else the number of the first letter to look at, as a person
// counts: from 1, what looks like one letter counts once, and spaces do not
// count. Capitals matter, and so do spaces inside, since nobody knows whether
// they belong to the code: of a space that only one has, the letter after it is
// named. When one is longer, that is its first letter too many. Spaces around
// the code do not matter.
func Differs(first, again secure.Secret) int {
	a, b := letters(strings.TrimSpace(first.Reveal())), letters(strings.TrimSpace(again.Reveal()))
	n := 1
	for i := 0; i < len(a) || i < len(b); i++ {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return n
		}
		if !space(a[i]) {
			n++
		}
	}
	return 0
}

// letters splits s into what a person takes for single letters (grapheme
// clusters, UAX #29).
func letters(s string) []string {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var out []string
	for it := seg.GraphemeIterator(); it.Next(); {
		out = append(out, string(it.Grapheme().Text))
	}
	return out
}

func space(letter string) bool {
	return strings.TrimFunc(letter, unicode.IsSpace) == ""
}
