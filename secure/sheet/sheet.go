// Package sheet makes the recovery sheet: one page of paper with which a person
// gets back into their account without this computer and without their phone.
//
// A [Sheet] holds what is printed and, as [Texts], all the words around it in
// one language. It is laid out once, into placed blocks of text and shapes, and
// those are drawn by [Write] (a tagged PDF) and [Picture] (a preview), so that
// both always look the same. The same Sheet and Options give the same bytes,
// unless a password is set.
//
// The PDF holds every secret in the clear unless Options.Password is set: write
// it only where the person asks for it, never to a temporary file. No error here
// holds a value of the sheet.
package sheet

import (
	"io"
	"time"

	"waypost/secure"
	"waypost/secure/totp"
)

// Sheet is what is printed. Whatever is empty is left out, or Texts says that it
// is not there.
type Sheet struct {
	Name, Email string        // of the account's owner
	Website     string        // the address to log in at
	Made        time.Time     // when; also the PDF's date
	Method      string        // where login codes come from: "app", "text" or "email"
	BackupCode  secure.Secret // as the website showed it
	Key         *totp.Key     // of the authentication app
	Answers     []Answer      // in the website's order
	Text        Texts
}

// The values of Sheet.Method.
const (
	MethodApp   = "app"
	MethodText  = "text"
	MethodEmail = "email"
)

// Answer is one of the questions for a forgotten password, both parts exactly as
// on the website.
type Answer struct{ Question, Answer secure.Secret }

// empty reports whether there is nothing to print of it.
func (a Answer) empty() bool { return a.Question.Empty() && a.Answer.Empty() }

// Paper is a size of paper.
type Paper int

// The sizes of paper. The QR code is 40.0 mm wide on both.
const (
	Letter Paper = iota // 8.5 × 11 in
	A4                  // 210 × 297 mm
)

// size returns the width and height in layout units of 1/96 in.
func (p Paper) size() (w, h float32) {
	if p == A4 {
		return 210 * mm, 297 * mm
	}
	return 816, 1056
}

// Width returns how wide the paper is on a screen, in pixels of 1/96 in.
func (p Paper) Width() float32 {
	w, _ := p.size()
	return w
}

// Options are choices about the paper and the file.
type Options struct {
	Paper    Paper
	Password secure.Secret // to open the PDF; empty: none

	// Languages are further languages, such as English for a helper: their words
	// stand in small letters beneath each heading and instruction of Sheet.Text.
	Languages []Texts

	// WithoutKey leaves out the key of the authentication app and its QR code;
	// the sheet says so. Whoever finds the sheet then has no login codes.
	WithoutKey bool

	// TwoPlaces puts the questions on a page of their own, and tells the person to
	// keep it in another place than the page with the backup code and the key.
	// Every page is a sheet by itself: with the head, and with the advice.
	TwoPlaces bool
}

// Write writes the sheet as a PDF. It writes nothing and returns
// *MissingGlyphs when a character cannot be printed, ErrTooLong when one answer
// needs more than a page, ErrPassword when PDF readers would not agree about the
// password.
func Write(w io.Writer, s Sheet, o Options) error { return WriteAll(w, o, s) }
