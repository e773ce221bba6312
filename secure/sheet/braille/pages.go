package braille

import (
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The size of a page, which nearly all embossers can take.
const (
	width = 40 // cells
	lines = 25
)

// runover is how far the lines of a paragraph after its first are moved in, so that a
// finger finds where the next one begins.
const runover = 2

// continued ends a line within a word that is too long for one (10.13.10 and 6.10).
const continued = '"'

// Line is a paragraph.
type Line struct {
	Text    string
	Heading bool // stands in cell 5, after an empty line
}

// headingIndent is where headings begin.
const headingIndent = 4

// Write writes paragraphs as a BRF file: pages of 25 lines of 40 cells, with the number
// of the page at the end of each, and a form feed between them.
func Write(w io.Writer, text []Line) error {
	var all []string
	for _, l := range text {
		first, more := 0, runover
		if l.Heading {
			first, more = headingIndent, headingIndent
			if len(all)%(lines-1) != 0 {
				all = append(all, "")
			}
		}
		all = append(all, wrap(l.Text, first, more)...)
	}
	var out strings.Builder
	for page := 1; len(all) > 0; page++ {
		n := min(len(all), lines-1)
		if page > 1 {
			out.WriteByte('\f')
		}
		shown := append(all[:n:n], make([]string, lines-1-n)...)
		label := Translate(strconv.Itoa(page))
		shown = append(shown, strings.Repeat(" ", width-len(label))+label)
		out.WriteString(strings.Join(shown, "\r\n") + "\r\n")
		all = all[n:]
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// wrap breaks a paragraph into lines, the first with some cells before it and the others
// with more.
func wrap(text string, first, more int) []string {
	out, line := []string{}, strings.Repeat(" ", first)
	empty := true
	next := func(end string) {
		out, line, empty = append(out, line+end), strings.Repeat(" ", more), true
	}
	for _, word := range words(text) {
		need := len(strings.Join(word, ""))
		if !empty {
			if len(line)+1+need > width {
				next("")
			} else {
				line += " "
			}
		}
		for _, piece := range word {
			if len(line)+len(piece) > width-1 && len(line)+need > width {
				next(string(continued))
			}
			line, empty, need = line+piece, false, need-len(piece)
		}
	}
	return append(out, line)
}

// words returns the pieces of each word of a text.
func words(text string) (all [][]string) {
	for _, field := range strings.Fields(norm.NFC.String(text)) {
		all = append(all, pieces([]rune(field)))
	}
	return all
}
