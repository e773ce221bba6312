package page

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"waypost/secure"
	"waypost/secure/sheet"
	"waypost/wizard"
)

// print sends the sheet to the printer, without the password of the PDF.
func (s *sheetPage) print() {
	sheets := sheetsOf(s.h)
	s.h.Run(func(ctx context.Context) error {
		var pdf bytes.Buffer
		if err := sheet.WriteAll(&pdf, sheet.Options{}, sheets...); err != nil {
			return err
		}
		return sheet.Print(ctx, &pdf)
	}, s.done(wizard.SheetPrinted, "error.printFailed.body"))
}

// save asks where the PDF goes and writes it there.
func (s *sheetPage) save() {
	password, ok := s.protect.password()
	if !ok {
		return
	}
	s.h.SaveAs(s.h.Kit().Text.T("step.sheet.fileName")+".pdf", func(path string) { s.saveTo(path, password) })
}

func (s *sheetPage) saveTo(path string, password secure.Secret) {
	sheets := sheetsOf(s.h)
	s.h.Run(func(context.Context) error {
		var pdf bytes.Buffer
		if err := sheet.WriteAll(&pdf, sheet.Options{Password: password}, sheets...); err != nil {
			return err
		}
		return writeWhole(path, pdf.Bytes())
	}, s.done(wizard.SheetSaved, "error.pdfNotSaved.body"))
}

// done keeps when the sheet was printed or saved, or says why it was not; other
// is the key of what is said of an error of the system.
func (s *sheetPage) done(m wizard.Moment, other string) func(error) {
	return func(err error) {
		var letters *sheet.MissingGlyphs
		k := s.h.Kit()
		switch {
		case err == nil:
			s.h.Journey().Mark(m, s.h.Now())
			s.h.Changed()
			s.show()
		case errors.Is(err, sheet.ErrPassword):
			s.protect.wrong("problem.pdfPasswordForm")
		case errors.As(err, &letters), errors.Is(err, sheet.ErrTooLong):
			s.fail(sheetTrouble(s.h, err))
		case errors.Is(err, sheet.ErrNoPrinter):
			s.fail(k.Text.T("error.noPrinter.body"))
		case errors.Is(err, context.Canceled):
			s.show()
		default:
			s.fail(k.Text.T(other))
		}
	}
}

// sheetTrouble says what on the sheet cannot be printed.
func sheetTrouble(h Host, err error) string {
	t := h.Kit().Text
	var letters *sheet.MissingGlyphs
	if !errors.As(err, &letters) {
		return t.T("error.sheet.body")
	}
	var parts []string
	for _, p := range letters.Parts {
		parts = append(parts, partWords(t, p))
	}
	return t.T("error.sheetParts.body", "parts", strings.Join(parts, ", "))
}

// writeWhole writes a file for its owner alone. Either all of it is there in the
// end or nothing has changed.
func writeWhole(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".waypost-*") // made with mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
