package sheet

import (
	"errors"
	"strings"

	"waypost/secure"
)

var (
	// ErrTooLong says that one question or answer does not fit on a page.
	ErrTooLong = errors.New("sheet: a part is longer than a page")
	// ErrPassword says that PDF readers would not agree about the password: it is
	// longer than 127 bytes, holds control characters, or can be spelled in two
	// ways (it is not in Unicode's form NFKC).
	ErrPassword = errors.New("sheet: unusable PDF password")
)

// MissingGlyphs says which parts of a sheet hold characters that no font has.
// Printed, they would be empty boxes.
type MissingGlyphs struct {
	Parts      []string      // "name", "email", "website", "backup code", "question 1", "answer 1" …, "text"
	Characters secure.Secret // all of them, each once, to be shown to the person; broken text is U+FFFD
}

// Error names the parts, never what they say.
func (e *MissingGlyphs) Error() string {
	return "sheet: no font has every character of: " + strings.Join(e.Parts, ", ")
}
