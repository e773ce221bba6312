package sheet

import (
	"strings"
	"unicode"
)

// gap stands between the groups of a code, in place of white space.
const gap = 28

// code sets a backup code in large letters and returns its lower edge. Gaps make
// it easy to read; spoken keeps what was typed.
func (m *maker) code(u *unit, x, y, w float32, code string) float32 {
	st := style{size: 36, line: 48, bold: true, mono: true, color: ink(), align: center}
	const edge = 24 // least room at both ends
	b := block{element: &element{tag: "P"}, spoken: code}
	for _, groups := range m.rows(st, strings.Fields(grouped(code)), w-2*edge) {
		b.lines = append(b.lines, m.row(st, groups, x, y, w)...)
		y += st.line
	}
	u.blocks = append(u.blocks, b)
	u.height = max(u.height, y)
	return y
}

// grouped puts a space after every fourth character of a code of letters and
// digits only; others are grouped as they were typed.
func grouped(code string) string {
	for _, r := range code {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return code
		}
	}
	var b strings.Builder
	for i, r := range []rune(code) {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// rows shares the groups of a code among lines of width w. A group that is wider
// is cut.
func (m *maker) rows(st style, groups []string, w float32) [][]string {
	var rows [][]string
	room := float32(0)
	for len(groups) > 0 {
		g := groups[0]
		need := m.natural(st, code(g))
		switch {
		case need > w:
			a, b := halves(g)
			groups = append([]string{a, b}, groups[1:]...)
			continue
		case need > room, rows == nil:
			rows, room = append(rows, nil), w
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], g)
		room -= need + gap
		groups = groups[1:]
	}
	return rows
}

// halves cuts a group in the middle, but for marks, which stay with their letter.
func halves(g string) (a, b string) {
	runes := []rune(g)
	at := len(runes) / 2
	for at < len(runes) && unicode.IsMark(runes[at]) {
		at++
	}
	return string(runes[:at]), string(runes[at:])
}

// row sets groups on one line, centred, from left to right in every language.
func (m *maker) row(st style, groups []string, x, y, w float32) []line {
	lines := make([]line, len(groups))
	var total float32
	for i, g := range groups {
		_, colors := st.spans(code(g))
		p := m.paragraph(st, code(g))
		lines[i] = line{Line: p.Wrap(w)[0], x: total, y: y + p.Baseline(st.line), size: st.size, colors: colors}
		total += lines[i].Width + gap
	}
	total -= gap
	for i := range lines {
		lines[i].x += m.left(x, w) + (w-total)/2
	}
	return lines
}

// code is a group of a code, as words.
func code(s string) []words { return []words{{text: s, ltr: true}} }
