package typeset

import (
	"slices"
	"strings"

	"github.com/go-text/typesetting/harfbuzz"
)

// RTL reports whether a language (a BCP 47 tag) is written from right to left.
func RTL(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	switch strings.ToLower(base) {
	case "ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi":
		return true
	}
	return false
}

// Missing returns the characters of text that no font has, neither one of ours
// nor one of the computer's, each once.
// Find them before printing: on paper nobody can look a box up.
func Missing(lang, text string) []rune {
	faces := newChooser(Style{}, lang, RTL(lang), []rune(text))
	var missing []rune
	for _, r := range text {
		if isSpace(r) || harfbuzz.IsDefaultIgnorable(r) || slices.Contains(missing, r) {
			continue
		}
		if !faces.pick(r).has(r) {
			missing = append(missing, r)
		}
	}
	return missing
}
