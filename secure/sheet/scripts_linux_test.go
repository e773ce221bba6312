package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestScripts(t *testing.T) {
	for _, c := range scripts() {
		if c.name == "mixed" { // Hebrew and Thai are the computer's, if it has them
			c.answers[2], c.answers[4] = "سلام", "Ω мир አማ"
		}
		t.Run(c.name, func(t *testing.T) {
			pdf := write(t, c.sheet(), Options{})
			sound(t, pdf)
			if fonts := ask(t, "pdffonts", save(t, "sheet.pdf", pdf)); strings.Count(fonts, " yes yes yes ") != strings.Count(fonts, "WAYPST+") {
				t.Errorf("a font is not embedded, not a subset or has no text:\n%s", fonts)
			}
			aloud := said(t, pdf)
			for _, want := range append(c.answers[:], c.owner) {
				if !slices.ContainsFunc(aloud, func(s string) bool { return strings.HasSuffix(s, want) }) {
					t.Errorf("the structure has no %+q in %+q", want, aloud)
				}
			}
			c.onPaper(t, pdf)
			if len(pdf) > 200_000 {
				t.Errorf("%d bytes", len(pdf))
			}
		})
	}
}

// onPaper looks for the answers where they are printed. Poppler shows the parts
// of right-to-left lines in its own order, so only what they are made of counts.
func (c script) onPaper(t *testing.T, pdf []byte) {
	t.Helper()
	pages, err := layOut(c.sheet(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	left := c.answers[:]
	for _, b := range pages[0].blocks {
		if len(left) == 0 || len(b.lines) != 1 || len(b.lines[0].Runs) == 0 || b.lines[0].Runs[0].Span > 0 {
			continue
		}
		l := b.lines[0]
		var text []rune
		for _, r := range slices.SortedFunc(slices.Values(l.Runs), inOrder) {
			text = append(text, []rune(r.Text)...)
		}
		if string(text) != left[0] {
			continue
		}
		got := printed(t, pdf, "-r", "96", "-x", fmt.Sprint(int(l.x)-2), "-y", fmt.Sprint(int(l.y)-20), "-W", fmt.Sprint(int(l.Width)+4), "-H", "26")
		if letters(got) != letters(left[0]) || !strings.ContainsFunc(got, rightToLeft) && !contains(got, strings.Join(strings.Fields(left[0]), " ")) {
			t.Errorf("pdftotext finds %+q in place of %+q", got, left[0])
		}
		left = left[1:]
	}
	if len(left) > 0 {
		t.Errorf("no answer %q on the page", left[0])
	}
}

func rightToLeft(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) }

// letters returns the characters of a text in the order of their numbers, without
// white space and what pdftotext adds.
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
