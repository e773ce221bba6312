package pdf

import (
	"fmt"

	"github.com/waypost-app/waypost/assets/typeset"
)

// The text rendering modes (ISO 32000-1, 9.3.6).
const (
	filled    = 0
	stroked   = 2 // filled and stroked
	invisible = 3
)

// renderingMode sets the text rendering mode.
func (c *content) renderingMode(mode int) {
	if c.mode != mode {
		c.mode = mode
		fmt.Fprintf(c, "%d Tr\n", mode)
	}
}

// weight adds an outline to the glyphs of a face that has no bold version.
func (c *content) weight(f *typeset.Face, size float32) {
	if f.Stroke == 0 {
		c.renderingMode(filled)
		return
	}
	c.renderingMode(stroked)
	c.stroke(f, size)
}

// stroke sets the outline that makes glyphs bold, in the colour of the text.
func (c *content) stroke(f *typeset.Face, size float32) {
	part := func(v uint8) string { return num(float64(v) / 255) }
	fmt.Fprintf(c, "%s w 1 j %s %s %s RG\n", num(points72(f.Stroke*size)), part(c.fill.R), part(c.fill.G), part(c.fill.B))
}

// outlines draws a run whose font cannot be embedded as shapes, and its text invisibly on
// top, so that it can be copied and read aloud.
func (c *content) outlines(r typeset.Run, l Line) {
	path := l.Outline(r).cubic()
	paint := "f"
	if r.Face.Stroke > 0 {
		c.stroke(r.Face, l.Size)
		paint = "B"
	}
	c.path(path)
	c.WriteString(paint + "\nBT\n")
	c.renderingMode(invisible)
	sans := typeset.Style{}.Face()
	space, _ := sans.Font.Cmap.Lookup(' ')
	p := pen{content: c, font: c.use(sans, l.Size), size: l.Size}
	text := []rune(r.Text)
	for _, k := range clusters(r, l.X+r.X) {
		from := k.glyphs[0].TextIndex() - r.Start
		p.put(glyph{uint32(space), string(text[from : from+k.glyphs[0].RunesCount()])}, k.x, l.Y)
	}
	p.flush()
	c.WriteString("ET\n")
}
