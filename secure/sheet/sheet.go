// Package sheet makes the recovery sheet: a page of paper with which a person gets back into their
// account without this computer and without their phone.
//
// A [Sheet] holds the data and, as [Texts], all the words around it in one language. It is laid
// out once, as pages of package pdf; [Write] and [Pictures] draw those, so the preview shows
// exactly what is printed. The same Sheet and Options give the same bytes, unless a password is
// set.
//
// The PDF holds every secret unencrypted unless Options.Password is set: write it only where the
// person asks for it, never to a temporary file. No error here holds a value of the sheet.
package sheet

import (
	"image"
	"io"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
	"github.com/waypost-app/waypost/secure/totp"
)

// Sheet holds what is printed. Empty fields are left out, or Texts says that they are missing.
type Sheet struct {
	Name, Email string        // of the account's owner
	Website     string        // the address to log in at
	Made        time.Time     // also the date of the PDF
	Method      string        // where login codes come from: "app", "text" or "email"
	BackupCode  secure.Secret // as the website showed it
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

// Answer is one of the questions for a forgotten password and its answer, both exactly as
// on the website.
type Answer struct{ Question, Answer secure.Secret }

// empty reports whether there is nothing to print.
func (a Answer) empty() bool { return a.Question.Empty() && a.Answer.Empty() }

// Paper is a size of paper.
type Paper int

// The sizes of paper. The QR code is 40.0 mm wide on both.
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

	// Languages are further languages, such as English for a helper: their words are in small
	// letters below each heading and instruction of Sheet.Text.
	Languages []Texts

	// WithoutKey leaves out the key of the authentication app and its QR code, and says so. A
	// person who finds the sheet then cannot make login codes.
	WithoutKey bool

	// TwoPlaces puts the questions on a page of their own, and tells the person to keep it apart
	// from the page with the backup code and the key. Each page is complete, with the head and the
	// advice.
	TwoPlaces bool
}

// Write writes the sheet as a PDF. It fails with *MissingGlyphs if a character cannot be printed,
// with ErrTooLong if one answer needs more than a page, and with ErrPassword if PDF readers would
// not agree about the password.
//
// It writes everything or nothing: it calls w.Write once, with the whole PDF, after everything
// else has succeeded. To cancel a save, let w return an error, such as that of a context; Write
// returns it wrapped, and no secret has left the memory.
func Write(w io.Writer, s Sheet, o Options) error { return WriteAll(w, o, s) }

// WriteAll writes several sheets, such as those of one person in two languages, as one
// PDF, each beginning on a page of its own. The title, the language and the date of the
// PDF are those of the first sheet; without sheets nothing is written. It fails like
// Write.
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
