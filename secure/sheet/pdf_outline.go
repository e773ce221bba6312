package sheet

import (
	"fmt"

	"waypost/assets/typeset"
)

// The ways in which text is painted (ISO 32000-1, 9.3.6).
const (
	filled    = 0
	thickened = 2 // filled, with a line around
	invisible = 3
)

// painting chooses how text is painted.
func (c *content) painting(mode int) {
	if c.mode != mode {
		c.mode = mode
		fmt.Fprintf(c, "%d Tr\n", mode)
	}
}

// bold draws a line round the glyphs of a face that has no bold of its own.
func (c *content) bold(f *typeset.Face, size float32) {
	if f.Stroke == 0 {
		c.painting(filled)
		return
	}
	c.painting(thickened)
	c.line(f, size)
}

// line chooses the line that makes outlines bold, in the colour of the text.
func (c *content) line(f *typeset.Face, size float32) {
	part := func(v uint8) string { return num(float64(v) / 255) }
	fmt.Fprintf(c, "%s w 1 j %s %s %s RG\n", num(points72(f.Stroke*size)), part(c.fill.R), part(c.fill.G), part(c.fill.B))
}

// outlines draws a run whose font cannot be embedded as shapes, with its text
// invisible above them.
func (c *content) outlines(r typeset.Run, l line) {
	path := cubic(glyphs(r, l))
	paint := "f"
	if r.Face.Stroke > 0 {
		c.line(r.Face, l.size)
		paint = "B"
	}
	c.path(path)
	c.WriteString(paint + "\nBT\n")
	c.painting(invisible)
	sans := typeset.Style{}.Face()
	space, _ := sans.Font.Cmap.Lookup(' ')
	p := pen{content: c, font: c.use(sans, l.size), size: l.size}
	text := []rune(r.Text)
	for _, k := range clusters(r, l.x+r.X) {
		from := k.glyphs[0].TextIndex() - r.Start
		p.put(glyph{uint32(space), string(text[from : from+k.glyphs[0].RunesCount()])}, k.x, l.y)
	}
	p.flush()
	c.WriteString("ET\n")
}

// cubic replaces curves with one control point, which PDF does not know, by
// those with two.
func cubic(path []move) []move {
	out := make([]move, len(path))
	var x, y float32
	for i, m := range path {
		if m.op == 'q' {
			a := m.at
			m = move{'c', [6]float32{x + (a[0]-x)*2/3, y + (a[1]-y)*2/3, a[2] + (a[0]-a[2])*2/3, a[3] + (a[1]-a[3])*2/3, a[2], a[3]}}
		}
		if n := 2 * points(m.op); n > 0 {
			x, y = m.at[n-2], m.at[n-1]
		}
		out[i] = m
	}
	return out
}
