package sheet

import (
	"bytes"
	"fmt"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"waypost/secure/qr"
)

// Other programs' word for what is in a PDF: Debian's qpdf, poppler-utils and
// zbar-tools. Only on Linux are they a matter of course, so that there alone the
// tests that ask them run.

// save puts data into a file of the test.
func save(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// try runs a program.
func try(t *testing.T, name string, args ...string) (string, error) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%v: install Debian's packages qpdf, poppler-utils and zbar-tools", err)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.Output()
	return string(out), err
}

// ask runs a program that must succeed.
func ask(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := try(t, name, args...)
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return out
}

// sound checks that a PDF has no faults.
func sound(t *testing.T, pdf []byte, args ...string) {
	t.Helper()
	ask(t, "qpdf", append(args, "--check", save(t, "sheet.pdf", pdf))...)
}

// said returns the words of a PDF as its structure gives them to a screen
// reader, one element a line.
func said(t *testing.T, pdf []byte) []string {
	t.Helper()
	var out []string
	inside := false // after the first string of an element
	for _, l := range strings.Split(ask(t, "pdfinfo", "-struct-text", save(t, "sheet.pdf", pdf)), "\n") {
		l = strings.TrimLeft(l, " ")
		if !strings.HasPrefix(l, `"`) {
			inside = false
			continue
		}
		l = strings.TrimSuffix(strings.TrimPrefix(l, `"`), `"`)
		if inside {
			l = out[len(out)-1] + l
			out = out[:len(out)-1]
		}
		out, inside = append(out, l), true
	}
	return out
}

// printed returns the words of a PDF as they stand on the paper.
func printed(t *testing.T, pdf []byte, args ...string) string {
	t.Helper()
	return ask(t, "pdftotext", append(args, save(t, "sheet.pdf", pdf), "-")...)
}

// gray is a page as pixels.
type gray struct {
	w, h int
	pix  []byte
}

// raster draws a page of a PDF.
func raster(t *testing.T, pdf []byte, dpi, page int) gray {
	t.Helper()
	in := save(t, "sheet.pdf", pdf)
	out := ask(t, "pdftoppm", "-gray", "-r", fmt.Sprint(dpi), "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), in)
	var g gray
	var most int
	if _, err := fmt.Sscanf(out, "P5\n%d %d\n%d", &g.w, &g.h, &most); err != nil {
		t.Fatal(err)
	}
	g.pix = []byte(out[len(out)-g.w*g.h:])
	return g
}

// scan reads the QR codes of a picture.
func scan(t *testing.T, picture []byte) string {
	t.Helper()
	out, _ := try(t, "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", save(t, "page.png", picture))
	return strings.TrimSpace(out)
}

func (g gray) pgm() []byte {
	return append(fmt.Appendf(nil, "P5\n%d %d\n255\n", g.w, g.h), g.pix...)
}

// dark returns the bounds of the dark pixels within a part of the page.
func (g gray) dark(x0, y0, x1, y1 int) (left, top, right, bottom int) {
	left, top = x1, y1
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			if g.pix[y*g.w+x] < 128 {
				left, top = min(left, x), min(top, y)
				right, bottom = max(right, x+1), max(bottom, y+1)
			}
		}
	}
	return left, top, right, bottom
}

// contains reports whether the words stand in the text, whatever the white
// space and line ends between them.
func contains(text, words string) bool {
	text = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "").Replace(text) // pdftotext puts them around each direction
	return strings.Contains(strings.Join(strings.Fields(text), " "), words)
}

func TestSound(t *testing.T) {
	for name, pdf := range map[string][]byte{
		"English": write(t, rosa(english()), Options{}),
		"Spanish": write(t, rosa(spanish()), Options{}),
		"A4":      write(t, rosa(english()), Options{Paper: A4}),
		"empty":   write(t, Sheet{Text: english()}, Options{}),
	} {
		t.Run(name, func(t *testing.T) {
			sound(t, pdf)
			info := ask(t, "pdfinfo", save(t, "sheet.pdf", pdf))
			for _, want := range []string{"Pages:           1\n", "Tagged:          yes", "Producer:        Waypost"} {
				if !strings.Contains(info, want) {
					t.Errorf("no %q in:\n%s", want, info)
				}
			}
			if fonts := ask(t, "pdffonts", save(t, "sheet.pdf", pdf)); strings.Count(fonts, " yes yes yes ") != strings.Count(fonts, "Noto") {
				t.Errorf("a font is not embedded, not a subset or has no text:\n%s", fonts)
			}
			if len(pdf) > 90_000 {
				t.Errorf("%d bytes", len(pdf))
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
	pdf := b.Bytes()
	sound(t, pdf)
	one, two := printed(t, pdf, "-l", "1"), printed(t, pdf, "-f", "2")
	if !contains(one, "Mi hoja de recuperación") || !contains(one, "Página 1 de 1") {
		t.Errorf("page 1 is not the Spanish sheet:\n%s", one)
	}
	if !contains(two, "My recovery sheet") || !contains(two, "Page 1 of 1") {
		t.Errorf("page 2 is not the English sheet:\n%s", two)
	}
	for page := 1; page <= 2; page++ {
		if scan(t, raster(t, pdf, 300, page).pgm()) != rosa(english()).Key.URI() {
			t.Errorf("zbarimg does not read the code of page %d", page)
		}
	}
}

// pagePNG draws a page of a PDF in gray.
func pagePNG(t *testing.T, pdf []byte, dpi, page int) []byte {
	t.Helper()
	return []byte(ask(t, "pdftoppm", "-gray", "-png", "-r", fmt.Sprint(dpi), "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), save(t, "sheet.pdf", pdf)))
}

// decoded returns what we read in a JPEG picture.
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
