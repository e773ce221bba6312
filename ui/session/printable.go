package session

import (
	"unicode/utf8"

	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/wizard/text"
)

// printable reports whether the recovery sheet can show every character of a text. The
// person should learn that while typing it, not at the end of the journey.
func printable(words string) bool {
	return utf8.ValidString(words) && len(typeset.Missing(text.English, words)) == 0
}
