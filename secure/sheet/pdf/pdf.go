// Package pdf writes pages that are laid out already as a tagged PDF ([Write]), and
// draws them as pictures for a preview ([Page.Picture]). Both draw the same [Page]s, so
// that the preview is what comes out of the printer.
//
// It writes its own PDF because no library that we found keeps all of these: text that
// is shaped by package typeset and copied exactly as it was typed, structure for screen
// readers, subsets of our fonts, and the same bytes for the same pages.
package pdf

import (
	"fmt"
	"io"
	"time"

	"github.com/waypost-app/waypost/secure"
)

// Document is a PDF to be written.
type Document struct {
	Title    string
	Lang     string // BCP 47
	Producer string // the program that made it; ASCII letters only
	Created  time.Time
	Pages    []Page
	Password secure.Secret // to open the file; empty for none
}

// Write writes a document. The same document gives the same bytes, unless it has a password.
//
// The whole document is made in memory, unencrypted, and given to w in a single call of its Write
// method: a writer that refuses, because the person has cancelled the save, keeps everything out
// of the file. Its error is returned, wrapped.
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
