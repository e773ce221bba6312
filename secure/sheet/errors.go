package sheet

import (
	"errors"
	"strings"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

var (
	// ErrTooLong means that one question or answer does not fit on a page.
	ErrTooLong = errors.New("sheet: a part is longer than a page")
	// ErrPassword means that no PDF can have the password; it equals pdf.ErrPassword.
	ErrPassword = pdf.ErrPassword
	// ErrPasswordTooLong means that the password is longer than 127 bytes; it wraps
	// ErrPassword.
	ErrPasswordTooLong = pdf.ErrPasswordTooLong
)

// MissingGlyphs says which parts of a sheet contain characters that no font has. They
// would be printed as empty boxes.
type MissingGlyphs struct {
	Parts      []string      // "name", "email", "website", "backup code", "question 1", "answer 1" …, "text"
	Characters secure.Secret // without duplicates, to be shown to the person; malformed text is U+FFFD
}

// Error names the parts but nothing of their content.
func (e *MissingGlyphs) Error() string {
	return "sheet: no font has every character of: " + strings.Join(e.Parts, ", ")
}
