package sheet

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard/text"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew")

// In every language, alone and together with English, and on both paper sizes, the sheet
// is a single page on which other programs find the codes, addresses and reminders. The
// sheet with English on Letter, and the sheet without English on A4, are compared with
// golden pictures.
func TestSheetInEachLanguage(t *testing.T) {
	h, _, _ := newHost(t, pagetest.Look{})
	english := sheetIn(h.Person, h.Catalogue.For(text.English), h.Clock).Text
	for _, words := range h.Languages() {
		tag := words.Tag()
		if tag == text.English {
			continue
		}
		t.Run(tag, func(t *testing.T) {
			s := sheetIn(h.Person, words, h.Clock)
			for _, paper := range []sheet.Paper{sheet.Letter, sheet.A4} {
				onPaper(t, s, sheet.Options{Paper: paper})
				onPaper(t, s, sheet.Options{Paper: paper, Languages: []sheet.Texts{english}})
			}
			looks(t, "sheet-"+tag, s, sheet.Options{Languages: []sheet.Texts{english}})
			looks(t, "sheet-"+tag+"-alone", s, sheet.Options{Paper: sheet.A4})
		})
	}
}

// looks compares a sheet's page with its golden picture.
func looks(t *testing.T, name string, s sheet.Sheet, o sheet.Options) {
	t.Helper()
	m, err := sheet.Picture(s, o, 459)
	if err != nil {
		t.Fatal(err)
	}
	gray := image.NewGray(m.Bounds()) // makes the file smaller
	draw.Draw(gray, gray.Rect, m, image.Point{}, draw.Src)
	goldentest.Compare(t, name, gray, *update)
}

// onPaper looks for the codes, addresses and reminders in the text of a sheet that must be
// a single page.
func onPaper(t *testing.T, s sheet.Sheet, o sheet.Options) {
	t.Helper()
	var pdf bytes.Buffer
	if err := sheet.Write(&pdf, s, o); err != nil {
		t.Fatal(err)
	}
	got := pdftest.Text(t, pdf.Bytes())
	for _, want := range []string{s.BackupCode.Reveal(), "KRSX G5BA ONUW O3TQ N5ZX I2LO", s.Email, s.Website} {
		if !pdftest.Contains(got, want) {
			t.Errorf("pdftotext finds no %q in %q", want, got)
		}
	}
	spoken := strings.Join(pdftest.Spoken(t, pdf.Bytes()), " ")
	for _, want := range []string{s.Text.NextLogin, s.Text.NextDate, s.Text.EmailHelp} {
		if !pdftest.Contains(spoken, strings.Join(strings.Fields(want), " ")) {
			t.Errorf("nobody hears %q in %q", want, spoken)
		}
	}
	if pages := bytes.Count(pdf.Bytes(), []byte("/Type /Page /")); pages != 1 {
		t.Errorf("%d pages", pages)
	}
}
