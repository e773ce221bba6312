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
	// ErrPassword means that no PDF can have the password; it is pdf.ErrPassword.
	ErrPassword = pdf.ErrPassword
	// ErrPasswordTooLong is an ErrPassword: the password takes more than 127 bytes.
	ErrPasswordTooLong = pdf.ErrPasswordTooLong
)

// MissingGlyphs says which parts of a sheet hold characters that no font has. Printed,
// they would be empty boxes.
type MissingGlyphs struct {
	Parts      []string      // "name", "email", "website", "backup code", "question 1", "answer 1" …, "text"
	Characters secure.Secret // each of them once, to be shown to the person; broken text is U+FFFD
}

// Error names the parts but nothing of their content.
func (e *MissingGlyphs) Error() string {
	return "sheet: no font has every character of: " + strings.Join(e.Parts, ", ")
}
