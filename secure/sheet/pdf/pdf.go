// Package pdf writes pages that are already laid out as a tagged PDF ([Write]), and draws
// them as pictures for a preview ([Page.Picture]). Both draw the same [Page]s, so the
// preview shows what the printer will print.
//
// It writes PDF itself because no library that we found provides all of these: text that
// is shaped by package typeset and copied exactly as it was typed, structure for screen
// readers, subsets of our fonts, and the same bytes for the same pages.
package pdf

import (
	"fmt"
	"io"
	"time"

	"github.com/waypost-app/waypost/secure"
)

// Document is a PDF to write.
type Document struct {
	Title    string
	Lang     string // BCP 47
	Producer string // the name of the program; ASCII letters only
	Created  time.Time
	Pages    []Page
	Password secure.Secret // needed to open the file; empty for none
}

// Write writes a document. The same document always gives the same bytes, unless it has a
// password.
//
// The whole document is first created in memory, and passed to w in a single call of its
// Write method: a writer that returns an error, because the person has cancelled saving,
// thereby keeps everything out of the file. Its error is returned, wrapped.
func Write(w io.Writer, d Document) error {
	prepared, typed, err := spellings(d.Password)
	if err != nil {
		return err
	}
	data, err := d.bytes()
	if err == nil && !d.Password.Empty() {
		data, err = encrypt(data, prepared, typed)
	}
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("pdf: write: %w", err)
	}
	return nil
}
