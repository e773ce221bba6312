package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

func TestScripts(t *testing.T) {
	for _, c := range scripts() {
		if c.name == "mixed" { // for Hebrew and Thai the computer's fonts are used, if it has any
			c.answers[2], c.answers[4] = "سلام", "Ω мир አማ"
		}
		t.Run(c.name, func(t *testing.T) {
			data := write(t, c.sheet(), Options{})
			pdftest.Sound(t, data)
			if fonts := pdftest.Run(t, "pdffonts", pdftest.Save(t, "sheet.pdf", data)); strings.Count(fonts, " yes yes yes ") != strings.Count(fonts, "WAYPST+") {
				t.Errorf("a font is not embedded, not a subset or has no text:\n%s", fonts)
			}
			aloud := pdftest.Spoken(t, data)
			for _, want := range append(c.answers[:], c.owner) {
				if !slices.ContainsFunc(aloud, func(s string) bool { return strings.HasSuffix(s, want) }) {
					t.Errorf("the structure has no %+q in %+q", want, aloud)
				}
			}
			c.onPaper(t, data)
			if len(data) > 200_000 {
				t.Errorf("%d bytes", len(data))
			}
		})
	}
}

// onPaper looks for the answers at their places. For right-to-left answers it only
// compares the characters, since poppler orders the parts of such lines differently.
func (c script) onPaper(t *testing.T, data []byte) {
	t.Helper()
	pages, err := layOut(c.sheet(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	left := c.answers[:]
	for _, b := range pages[0].Blocks {
		if len(left) == 0 || len(b.Lines) != 1 || len(b.Lines[0].Runs) == 0 || b.Lines[0].Runs[0].Span > 0 {
			continue
		}
		l := b.Lines[0]
		if l.Text() != left[0] {
			continue
		}
		got := pdftest.Text(t, data, "-r", "96", "-x", fmt.Sprint(int(l.X)-2), "-y", fmt.Sprint(int(l.Y)-20), "-W", fmt.Sprint(int(l.Width)+4), "-H", "26")
		if letters(got) != letters(left[0]) || !strings.ContainsFunc(got, rightToLeft) && !pdftest.Contains(got, strings.Join(strings.Fields(left[0]), " ")) {
			t.Errorf("pdftotext finds %+q in place of %+q", got, left[0])
		}
		left = left[1:]
	}
	if len(left) > 0 {
		t.Errorf("no answer %q on the page", left[0])
	}
}

func rightToLeft(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) }

// letters returns the characters of a text, sorted, without white space and the control
// characters that pdftotext adds.
func letters(s string) string {
	runes := []rune(strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r >= 0x202a && r <= 0x202e {
			return -1
		}
		return r
	}, s)), ""))
	slices.Sort(runes)
	return string(runes)
}
