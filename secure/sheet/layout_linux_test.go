package sheet

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"slices"
	"testing"
)

// TestMirrored: an Arabic sheet begins at the right, its codes stay as they are.
func TestMirrored(t *testing.T) {
	texts := english()
	texts.Lang, texts.Title = "ar", "ورقة الاسترداد"
	s := rosa(texts)
	pdf := write(t, s, Options{})
	sound(t, pdf)
	if got := scan(t, raster(t, pdf, 300, 1).pgm()); got != s.Key.URI() {
		t.Error("zbarimg does not read the key's address")
	}
	pages, err := layOut(s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	title := pages[0].blocks[0].lines[0]
	if right := title.x + title.Width; math.Abs(float64(right-760)) > 0.1 {
		t.Errorf("the title ends at %v, want 760", right)
	}
	if got := said(t, pdf); !slices.Contains(got, "ورقة الاسترداد") || !slices.Contains(got, "KRSX G5BA ONUW O3TQ N5ZX I2LO") {
		t.Errorf("%q", got)
	}
}

// TestPicture: the preview is what poppler makes of the PDF.
func TestPicture(t *testing.T) {
	s := rosa(english())
	img, err := Picture(s, Options{}, 816)
	if err != nil {
		t.Fatal(err)
	}
	want := raster(t, write(t, s, Options{}), 96, 1)
	if img.Bounds() != image.Rect(0, 0, want.w, want.h) {
		t.Fatalf("%v, want %d × %d", img.Bounds(), want.w, want.h)
	}
	far := 0
	for y := range want.h {
		for x := range want.w {
			r, g, b, _ := img.At(x, y).RGBA()
			luma := (299*r + 587*g + 114*b) / 1000 >> 8
			if math.Abs(float64(luma)-float64(want.pix[y*want.w+x])) > 96 {
				far++
			}
		}
	}
	if far > want.w*want.h/200 {
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
	if scan(t, out.Bytes()) != s.Key.URI() {
		t.Error("zbarimg does not read the code on the preview")
	}
	if small, err := Picture(s, Options{Paper: A4}, 0); err != nil || !small.Bounds().Empty() {
		t.Errorf("no width: %v %v", small.Bounds(), err)
	}
}
