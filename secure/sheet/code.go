package sheet

import (
	"strings"
	"unicode"

	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// chunkGap is the gap between the chunks of a code.
const chunkGap = 28

// code sets a backup code in large letters and returns its lower edge. Gaps make it
// easier to read; screen readers and copying still get the code as it was typed.
func (b *builder) code(g *group, x, y, w float32, code string) float32 {
	st := style{size: 36, line: 48, bold: true, mono: true, color: ink(), align: center}
	const edge = 24 // minimum space at both ends
	bl := pdf.Block{Element: &pdf.Element{Tag: "P"}, ActualText: code}
	for _, chunks := range b.rows(st, strings.Fields(grouped(code)), w-2*edge) {
		bl.Lines = append(bl.Lines, b.row(st, chunks, x, y, w)...)
		y += st.line
	}
	g.add(bl, y)
	return y
}

// grouped puts a space after every four characters if a code consists of letters and
// digits only; other codes are left as typed.
func grouped(code string) string {
	for _, r := range code {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return code
		}
	}
	var s strings.Builder
	for i, r := range []rune(code) {
		if i > 0 && i%4 == 0 {
			s.WriteByte(' ')
		}
		s.WriteRune(r)
	}
	return s.String()
}

// rows distributes the chunks of a code over lines of width w. It splits a chunk that is
// wider.
func (b *builder) rows(st style, chunks []string, w float32) [][]string {
	var rows [][]string
	room := float32(0)
	for len(chunks) > 0 {
		c := chunks[0]
		need := b.natural(st, chunk(c))
		switch {
		case need > w:
			first, second := halves(c)
			chunks = append([]string{first, second}, chunks[1:]...)
			continue
		case need > room, rows == nil:
			rows, room = append(rows, nil), w
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], c)
		room -= need + chunkGap
		chunks = chunks[1:]
	}
	return rows
}

// halves splits a chunk in the middle, but never between a letter and its marks.
func halves(chunk string) (first, second string) {
	runes := []rune(chunk)
	at := len(runes) / 2
	for at < len(runes) && unicode.IsMark(runes[at]) {
		at++
	}
	return string(runes[:at]), string(runes[at:])
}

// row sets chunks on one line, centered, from left to right in every language.
func (b *builder) row(st style, chunks []string, x, y, w float32) []pdf.Line {
	lines := make([]pdf.Line, len(chunks))
	var total float32
	for i, c := range chunks {
		_, colors := st.spans(chunk(c))
		p := b.paragraph(st, chunk(c))
		lines[i] = pdf.Line{Line: p.Wrap(w)[0], X: total, Y: y + p.Baseline(st.line), Size: st.size, Colors: colors}
		total += lines[i].Width + chunkGap
	}
	total -= chunkGap
	for i := range lines {
		lines[i].X += b.left(x, w) + (w-total)/2
	}
	return lines
}

// chunk returns a chunk of a code as words.
func chunk(s string) []words { return []words{{text: s, ltr: true}} }
