package typeset

import (
	"slices"

	"github.com/go-text/typesetting/harfbuzz"

	"github.com/waypost-app/waypost/assets/markup"
)

// Missing returns the characters of text that no font has, neither ours nor the
// computer's, without duplicates. Each would be printed as an empty box.
func Missing(lang, text string) []rune {
	faces := newChooser(Style{}, lang, markup.Direction(lang) == markup.RTL, []rune(text))
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
