// Package sheet produces the recovery sheet: a page of paper with which a person can get
// back into their account without this computer and without their phone.
//
// A [Sheet] holds the data and, as [Texts], all the words around it in one language. It
// is laid out once, as pages of package pdf; [Write] and [Pictures] draw these, so the
// preview shows exactly what is printed. The same Sheet and Options always give the same
// bytes, unless a password is set.
//
// The PDF contains every secret, unencrypted unless Options.Password is set. Write it
// only where the person wants it, never to a temporary file. No error of this package
// contains a value from the sheet.
package sheet

import (
	"image"
	"io"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
	"github.com/waypost-app/waypost/secure/totp"
)

// Sheet is what is printed. Empty fields are omitted, or Texts says that they are
// missing.
type Sheet struct {
	Name, Email string        // of the account's owner
	Website     string        // the address to log in at
	Made        time.Time     // when the sheet was made; also the date of the PDF
	Method      string        // how login codes reach the person: "app", "text" or "email"
	BackupCode  secure.Secret // exactly as shown by the website
	Key         *totp.Key     // of the authentication app; nil if there is none
	Answers     []Answer      // in the website's order
	Text        Texts
}

// The values of Sheet.Method.
const (
	MethodApp   = "app"
	MethodText  = "text"
	MethodEmail = "email"
)

// Answer is one of the questions for resetting the password and its answer, both exactly
// as on the website.
type Answer struct{ Question, Answer secure.Secret }

// empty reports whether there is nothing to print.
func (a Answer) empty() bool { return a.Question.Empty() && a.Answer.Empty() }

// Paper is a paper size.
type Paper int

// The paper sizes. The QR code is exactly 40 mm wide on both.
const (
	Letter Paper = iota // 8.5 × 11 in
	A4                  // 210 × 297 mm
)

// size returns the width and height in 1/96 in.
func (p Paper) size() (w, h float32) {
	if p == A4 {
		return 210 * mm, 297 * mm
	}
	return 816, 1056
}

// Width returns the width of the paper on a screen, in pixels of 1/96 in.
func (p Paper) Width() float32 {
	w, _ := p.size()
	return w
}

// Options are choices about the paper and the file.
type Options struct {
	Paper    Paper
	Password secure.Secret // to open the PDF; empty for none

	// Languages are additional languages, such as English for a helper: their texts are
	// in small print below each heading and instruction of Sheet.Text.
	Languages []Texts

	// WithoutKey omits the authentication app's key and its QR code, and says so.
	// Somebody who finds the sheet then cannot make login codes.
	WithoutKey bool

	// TwoPlaces puts the questions on a separate page, and tells the person not to keep
	// it together with the page that has the backup code and the key. Both pages are
	// complete, with header and advice.
	TwoPlaces bool
}

// Write writes the sheet as a PDF. It fails with *MissingGlyphs if a character cannot be
// printed, with ErrTooLong if one answer needs more than a page, and with ErrPassword if
// PDF readers would not agree about the password.
//
// It writes everything or nothing: it calls w.Write once, with the whole PDF, after
// everything else has succeeded. To cancel, let w return an error, such as that of a
// context; Write returns it wrapped, and no secret has left the memory.
func Write(w io.Writer, s Sheet, o Options) error { return WriteAll(w, o, s) }

// WriteAll writes several sheets, such as those of one person in two languages, to one
// PDF; each starts on a new page. The title, language and date of the PDF are those of
// the first sheet. If there are no sheets, nothing is written. It fails like Write.
func WriteAll(w io.Writer, o Options, sheets ...Sheet) error {
	if err := pdf.CheckPassword(o.Password); err != nil || len(sheets) == 0 {
		return err
	}
	first := sheets[0]
	doc := pdf.Document{Title: first.Text.Title, Lang: first.Text.Lang, Producer: appName, Created: first.Made, Password: o.Password}
	for _, s := range sheets {
		pages, err := layOut(s, o)
		if err != nil {
			return err
		}
		doc.Pages = append(doc.Pages, pages...)
	}
	return pdf.Write(w, doc)
}

// Picture draws the first page, width pixels wide, for a preview. It fails like Write.
func Picture(s Sheet, o Options, width int) (image.Image, error) {
	pages, err := layOut(s, o)
	if err != nil {
		return nil, err
	}
	return pages[0].Picture(width), nil
}

// Pictures draws every page, each width pixels wide. It fails like Write.
func Pictures(s Sheet, o Options, width int) ([]image.Image, error) {
	pages, err := layOut(s, o)
	if err != nil {
		return nil, err
	}
	pictures := make([]image.Image, len(pages))
	for i, p := range pages {
		pictures[i] = p.Picture(width)
	}
	return pictures, nil
}
