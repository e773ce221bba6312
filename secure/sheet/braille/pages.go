package braille

import (
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The size of a page, which nearly all embossers support.
const (
	width = 40 // cells
	lines = 25
)

// runover is by how much the lines of a paragraph after the first are indented, so that a
// finger can find where the next one starts.
const runover = 2

// continued ends a line inside a word that is too long for one line (10.13.10 and 6.10).
const continued = '"'

// Line is a paragraph.
type Line struct {
	Text    string
	Heading bool // starts in cell 5, after an empty line
}

// headingIndent is the indent of headings.
const headingIndent = 4

// Write writes paragraphs as a BRF file: pages of 25 lines of 40 cells, with the page
// number at the end of each, separated by form feeds.
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

// wrap breaks a paragraph into lines. first and more are the indents, in cells, of the
// first line and the others.
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
