package sheet

import (
	"bytes"
	"fmt"
	"io"
)

// WriteAll writes several sheets, such as one person's in two languages, as one
// PDF, each beginning on a page of its own. The title, the language and the date
// of the PDF are those of the first; without any it writes nothing. Its errors
// are those of Write.
func WriteAll(w io.Writer, o Options, sheets ...Sheet) error {
	prepared, typed, err := spellings(o.Password)
	if err != nil || len(sheets) == 0 {
		return err
	}
	var pages []page
	for _, s := range sheets {
		more, err := layOut(s, o)
		if err != nil {
			return err
		}
		pages = append(pages, more...)
	}
	var doc bytes.Buffer
	first := sheets[0]
	if err := writePDF(&doc, pages, document{title: first.Text.Title, lang: first.Text.Lang, made: first.Made, paper: o.Paper}); err != nil {
		return fmt.Errorf("sheet: writing the PDF: %w", err)
	}
	if !o.Password.Empty() {
		return encrypt(w, doc.Bytes(), prepared, typed)
	}
	_, err = w.Write(doc.Bytes())
	return err
}
