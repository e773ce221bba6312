// Package pdftest uses other programs to find out what is in a PDF, for tests: Debian's
// qpdf, poppler-utils and zbar-tools. A missing program fails the test.
package pdftest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Save writes data to a temporary file and returns its path.
func Save(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Try runs a program and returns its output.
func Try(t *testing.T, name string, args ...string) (string, error) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%v: install Debian's packages qpdf, poppler-utils, zbar-tools and imagemagick", err)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.Output()
	return string(out), err
}

// Run runs a program that must succeed and returns its output.
func Run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := Try(t, name, args...)
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return out
}

// Sound fails the test if qpdf finds an error in a PDF.
func Sound(t *testing.T, pdf []byte, args ...string) {
	t.Helper()
	Run(t, "qpdf", append(args, "--check", Save(t, "file.pdf", pdf))...)
}

// Spoken returns the text of a PDF as its structure presents it to a screen reader, one
// entry per element.
func Spoken(t *testing.T, pdf []byte) []string {
	t.Helper()
	var out []string
	inside := false // after the first string of an element
	for _, l := range strings.Split(Run(t, "pdfinfo", "-struct-text", Save(t, "file.pdf", pdf)), "\n") {
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

// Text returns the text of a PDF as laid out on paper; args are arguments of pdftotext.
func Text(t *testing.T, pdf []byte, args ...string) string {
	t.Helper()
	return Run(t, "pdftotext", append(args, Save(t, "file.pdf", pdf), "-")...)
}

// Contains reports whether a result of [Text] contains words, ignoring differences in
// white space and line ends.
func Contains(text, words string) bool {
	text = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "").Replace(text) // pdftotext marks each direction with them
	return strings.Contains(strings.Join(strings.Fields(text), " "), words)
}

// Gray is a page as gray pixels, row by row.
type Gray struct {
	W, H int
	Pix  []byte
}

// Raster draws a page of a PDF.
func Raster(t *testing.T, pdf []byte, dpi, page int) Gray {
	t.Helper()
	out := ppm(t, pdf, dpi, page)
	var g Gray
	var most int
	if _, err := fmt.Sscanf(out, "P5\n%d %d\n%d", &g.W, &g.H, &most); err != nil {
		t.Fatal(err)
	}
	g.Pix = []byte(out[len(out)-g.W*g.H:])
	return g
}

// PNG draws a page of a PDF in gray, as a PNG.
func PNG(t *testing.T, pdf []byte, dpi, page int) []byte {
	t.Helper()
	return []byte(ppm(t, pdf, dpi, page, "-png"))
}

// ppm draws a page of a PDF with poppler, by default as a PGM.
func ppm(t *testing.T, pdf []byte, dpi, page int, args ...string) string {
	t.Helper()
	args = append(args, "-gray", "-r", fmt.Sprint(dpi), "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), Save(t, "file.pdf", pdf))
	return Run(t, "pdftoppm", args...)
}

// PGM returns the page as a picture file.
func (g Gray) PGM() []byte {
	return append(fmt.Appendf(nil, "P5\n%d %d\n255\n", g.W, g.H), g.Pix...)
}

// Dark returns the bounds of the dark pixels within a part of the page.
func (g Gray) Dark(x0, y0, x1, y1 int) (left, top, right, bottom int) {
	left, top = x1, y1
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			if g.Pix[y*g.W+x] < 128 {
				left, top = min(left, x), min(top, y)
				right, bottom = max(right, x+1), max(bottom, y+1)
			}
		}
	}
	return left, top, right, bottom
}

// Scan returns what zbarimg reads from the QR codes in a picture file; "" for nothing.
func Scan(t *testing.T, picture []byte) string {
	t.Helper()
	out, _ := Try(t, "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", Save(t, "page.png", picture))
	return strings.TrimSpace(out)
}
