package sheet

import (
	"bytes"
	"image/jpeg"
	"os"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

func TestSound(t *testing.T) {
	for name, data := range map[string][]byte{
		"English": write(t, rosa(english()), Options{}),
		"Spanish": write(t, rosa(spanish()), Options{}),
		"A4":      write(t, rosa(english()), Options{Paper: A4}),
		"empty":   write(t, Sheet{Text: english()}, Options{}),
	} {
		t.Run(name, func(t *testing.T) {
			pdftest.Sound(t, data)
			info := pdftest.Run(t, "pdfinfo", pdftest.Save(t, "sheet.pdf", data))
			for _, want := range []string{"Pages:           1\n", "Tagged:          yes", "Producer:        Waypost"} {
				if !strings.Contains(info, want) {
					t.Errorf("no %q in:\n%s", want, info)
				}
			}
			if fonts := pdftest.Run(t, "pdffonts", pdftest.Save(t, "sheet.pdf", data)); strings.Count(fonts, " yes yes yes ") != strings.Count(fonts, "Noto") {
				t.Errorf("a font is not embedded, not a subset or has no text:\n%s", fonts)
			}
			if len(data) > 90_000 {
				t.Errorf("%d bytes", len(data))
			}
		})
	}
}

func TestSameBytes(t *testing.T) {
	want := write(t, rosa(spanish()), Options{})
	done := make(chan []byte)
	for range 4 {
		go func() {
			var b bytes.Buffer
			if err := Write(&b, rosa(spanish()), Options{}); err != nil {
				t.Error(err)
			}
			done <- b.Bytes()
		}()
	}
	for range 4 {
		if !bytes.Equal(<-done, want) {
			t.Error("the same sheet gave other bytes")
		}
	}
}

func TestTwoLanguagesOnPaper(t *testing.T) {
	var b bytes.Buffer
	if err := WriteAll(&b, Options{}, rosa(spanish()), rosa(english())); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	pdftest.Sound(t, data)
	one, two := pdftest.Text(t, data, "-l", "1"), pdftest.Text(t, data, "-f", "2")
	if !pdftest.Contains(one, "Mi hoja de recuperación") || !pdftest.Contains(one, "Página 1 de 1") {
		t.Errorf("page 1 is not the Spanish sheet:\n%s", one)
	}
	if !pdftest.Contains(two, "My recovery sheet") || !pdftest.Contains(two, "Page 1 of 1") {
		t.Errorf("page 2 is not the English sheet:\n%s", two)
	}
	for page := 1; page <= 2; page++ {
		if pdftest.Scan(t, pdftest.Raster(t, data, 300, page).PGM()) != rosa(english()).Key.URI() {
			t.Errorf("zbarimg does not read the code of page %d", page)
		}
	}
}

// decoded returns what our own reader finds in a JPEG picture.
func decoded(t *testing.T, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := jpeg.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	texts, err := qr.Decode(t.Context(), img)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
