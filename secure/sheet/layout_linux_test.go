package sheet

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

// An Arabic sheet starts at the right, and its codes are unchanged.
func TestMirrored(t *testing.T) {
	texts := english()
	texts.Lang, texts.Title = "ar", "ورقة الاسترداد"
	s := rosa(texts)
	data := write(t, s, Options{})
	pdftest.Sound(t, data)
	if got := pdftest.Scan(t, pdftest.Raster(t, data, 300, 1).PGM()); got != s.Key.URI() {
		t.Error("zbarimg does not read the key's address")
	}
	pages, err := layOut(s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	title := pages[0].Blocks[0].Lines[0]
	if right := title.X + title.Width; math.Abs(float64(right-760)) > 0.1 {
		t.Errorf("the title ends at %v, want 760", right)
	}
	if got := pdftest.Spoken(t, data); !slices.Contains(got, "ورقة الاسترداد") || !slices.Contains(got, "KRSX G5BA ONUW O3TQ N5ZX I2LO") {
		t.Errorf("%q", got)
	}
}

// The preview looks like the PDF as drawn by poppler.
func TestPicture(t *testing.T) {
	s := rosa(english())
	img, err := Picture(s, Options{}, 816)
	if err != nil {
		t.Fatal(err)
	}
	want := pdftest.Raster(t, write(t, s, Options{}), 96, 1)
	if img.Bounds() != image.Rect(0, 0, want.W, want.H) {
		t.Fatalf("%v, want %d × %d", img.Bounds(), want.W, want.H)
	}
	far := 0
	for y := range want.H {
		for x := range want.W {
			r, g, b, _ := img.At(x, y).RGBA()
			luma := (299*r + 587*g + 114*b) / 1000 >> 8
			if math.Abs(float64(luma)-float64(want.Pix[y*want.W+x])) > 96 {
				far++
			}
		}
	}
	if far > want.W*want.H/200 {
		t.Errorf("%d pixels differ", far)
	}
	big, err := Picture(s, Options{}, 1632)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, big); err != nil {
		t.Fatal(err)
	}
	if pdftest.Scan(t, out.Bytes()) != s.Key.URI() {
		t.Error("zbarimg does not read the code on the preview")
	}
	if small, err := Picture(s, Options{Paper: A4}, 0); err != nil || !small.Bounds().Empty() {
		t.Errorf("no width: %v %v", small.Bounds(), err)
	}
}
