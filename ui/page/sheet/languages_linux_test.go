package sheet

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"testing"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard/text"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew")

// In every language, alone and together with English, and on both paper sizes, the sheet
// is a single page on which pdftotext finds the codes and addresses. The sheet with
// English below is compared with a golden picture.
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
			m, err := sheet.Picture(s, sheet.Options{Languages: []sheet.Texts{english}}, 459)
			if err != nil {
				t.Fatal(err)
			}
			gray := image.NewGray(m.Bounds()) // makes the file smaller
			draw.Draw(gray, gray.Rect, m, image.Point{}, draw.Src)
			goldentest.Compare(t, "sheet-"+tag, gray, *update)
		})
	}
}

// onPaper looks for the codes and addresses in the text of a sheet that must be a single
// page.
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
	if pages := bytes.Count(pdf.Bytes(), []byte("/Type /Page /")); pages != 1 {
		t.Errorf("%d pages", pages)
	}
}
