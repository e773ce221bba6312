package pdf

import (
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/shaping"

	"github.com/waypost-app/waypost/assets/typeset"
)

// run draws a run of text, cluster by cluster in reading order. Numbers between the
// glyphs, in 1/1000 of the font size, adjust the positions if that order or the shaped
// advances differ from the font's widths.
func (c *content) run(r typeset.Run, l Line) {
	c.color(l.Colors[r.Span])
	if r.Face.Data == nil {
		c.outlines(r, l)
		return
	}
	c.WriteString("BT\n")
	c.weight(r.Face, l.Size)
	p := pen{content: c, font: c.use(r.Face, l.Size), size: l.Size}
	text := []rune(r.Text)
	for _, k := range clusters(r, l.X+r.X) {
		from := k.glyphs[0].TextIndex() - r.Start
		p.cluster(k, l.Y, string(text[from:from+k.glyphs[0].RunesCount()]))
	}
	p.flush()
	c.WriteString("ET\n")
}

// cluster holds the glyphs that represent the same runes, and their left edge.
type cluster struct {
	glyphs []shaping.Glyph
	x      float32
}

// clusters returns the clusters of a run that starts at x, in reading order.
func clusters(r typeset.Run, x float32) []cluster {
	var all []cluster
	for i, g := range r.Out.Glyphs {
		if i == 0 || g.TextIndex() != r.Out.Glyphs[i-1].TextIndex() {
			all = append(all, cluster{x: x})
		}
		last := &all[len(all)-1]
		last.glyphs = append(last.glyphs, g)
		x += float32(g.Advance) / 64
	}
	if r.RTL {
		slices.Reverse(all)
	}
	return all
}

// space draws a space at the end of a line, where layout dropped the white space, so that
// the words on both sides remain separate when copied or read aloud.
func (c *content) space(l Line) {
	if len(l.Runs) == 0 {
		return
	}
	runs := l.readingOrder()
	last := runs[len(runs)-1]
	if last.Start+utf8.RuneCountInString(last.Text) == l.End {
		return
	}
	face := last.Face
	if face.Data == nil {
		face = typeset.Style{}.Face()
	}
	id, _ := face.Font.Cmap.Lookup(' ')
	c.WriteString("BT\n")
	p := pen{content: c, font: c.use(face, l.Size), size: l.Size}
	at := l.X + last.X + last.Advance
	if last.RTL {
		at = l.X + last.X - float32(p.font.width(uint32(id)))/1000*l.Size
	}
	p.put(glyph{uint32(id), " "}, at, l.Y)
	p.flush()
	c.WriteString("ET\n")
}

// use selects the font and the size.
func (c *content) use(face *typeset.Face, size float32) *pdfFont {
	i, f := c.writer.fontOf(face)
	if c.font != i+1 || c.size != size {
		c.font, c.size = i+1, size
		fmt.Fprintf(c, "/F%d %s Tf\n", i, num(points72(size)))
	}
	return f
}

// pen writes consecutive glyphs as one string.
type pen struct {
	*content
	font *pdfFont
	size float32
	x, y float32 // where a reader would put the next glyph
	open bool    // whether a string is open
}

// cluster draws the glyphs of a cluster; the first one carries all of its text.
func (p *pen) cluster(k cluster, y float32, text string) {
	x := k.x
	for _, g := range k.glyphs {
		p.put(glyph{uint32(g.GlyphID), text}, x+float32(g.XOffset)/64, y-float32(g.YOffset)/64)
		x += float32(g.Advance) / 64
		text = ""
	}
}

// put draws a glyph whose origin is at (x, y).
func (p *pen) put(g glyph, x, y float32) {
	if p.open && y != p.y {
		p.flush()
	}
	if !p.open {
		fmt.Fprintf(p, "1 0 0 1 %s %s Tm [<", num(points72(x)), num(points72(p.height-y)))
		p.x, p.y, p.open = x, y, true
	}
	if off := math.Round(float64((p.x - x) / p.size * 1000)); math.Abs(off) > 1 {
		fmt.Fprintf(p, "> %.0f <", off)
		p.x -= float32(off) / 1000 * p.size
	}
	fmt.Fprintf(p, "%04X", p.font.code(g))
	p.x += float32(p.font.width(g.id)) / 1000 * p.size
}

// flush closes the string.
func (p *pen) flush() {
	if p.open {
		p.WriteString(">] TJ\n")
		p.open = false
	}
}
