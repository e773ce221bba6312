package sheet

import (
	"errors"
	"fmt"
	"strings"

	"waypost/secure"
)

var (
	// ErrTooLong says that one question or answer does not fit on a page.
	ErrTooLong = errors.New("sheet: a part is longer than a page")
	// ErrPassword says that no PDF can have the password: it holds control
	// characters, or nothing that shows.
	ErrPassword = errors.New("sheet: unusable PDF password")
	// ErrPasswordTooLong is an ErrPassword: it takes more than 127 bytes. Letters
	// that are not English take two to four each.
	ErrPasswordTooLong = fmt.Errorf("%w: longer than 127 bytes", ErrPassword)
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
