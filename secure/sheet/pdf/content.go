package pdf

import (
	"bytes"
	"fmt"
	"image/color"

	"github.com/waypost-app/waypost/assets/typeset"
)

// content builds the content stream of a page.
type content struct {
	bytes.Buffer
	writer *writer
	page   int
	height float32

	element *Element // the element that the content belongs to
	open    bool     // marked content is open
	actual  string   // its ActualText, if any
	marks   int      // number of marked contents so far

	fill color.RGBA
	font int // index+1 in writer.fonts; 0 before the first text
	size float32
	mode int // the text rendering mode
}

// block draws a block as marked content, to which the structure refers.
func (c *content) block(b Block) {
	c.element = b.Element
	for _, s := range b.Shapes {
		c.begin("")
		c.shape(s)
	}
	if b.ActualText != "" {
		c.begin(b.ActualText)
	}
	for i, l := range b.Lines {
		for _, r := range l.readingOrder() {
			if b.ActualText == "" {
				c.begin(actual(r))
			}
			c.run(r, l)
		}
		if b.ActualText == "" && i < len(b.Lines)-1 {
			c.begin("")
			c.space(l)
		}
	}
	c.end()
}

// begin continues the open marked content, or begins a new one if there is ActualText.
// Programs that read glyph by glyph need that for characters that are drawn in several
// pieces.
func (c *content) begin(actual string) {
	if c.open && actual == "" && c.actual == "" {
		return
	}
	c.end()
	c.open, c.actual = true, actual
	if c.element == nil {
		c.WriteString("/Artifact BMC\n")
		return
	}
	if actual == "" {
		fmt.Fprintf(c, "/%s <</MCID %d>> BDC\n", c.element.Tag, c.marks)
	} else {
		fmt.Fprintf(c, "/Span <</MCID %d /ActualText %s>> BDC\n", c.marks, textString(actual))
	}
	c.writer.node(c.element).mark(c.page, c.marks)
	c.marks++
}

// end closes the marked content.
func (c *content) end() {
	if c.open {
		c.WriteString("EMC\n")
		c.open = false
	}
}

// actual returns the text of a run if it cannot be derived from its glyphs: if several of
// them form a character, or there are marks above letters. For right-to-left runs it
// returns "", since poppler takes ActualText for visual order and reverses it.
func actual(r typeset.Run) string {
	if r.RTL {
		return ""
	}
	for i, g := range r.Out.Glyphs {
		if g.Advance == 0 || i > 0 && g.TextIndex() == r.Out.Glyphs[i-1].TextIndex() {
			return r.Text
		}
	}
	return ""
}

// color sets the fill colour.
func (c *content) color(ink color.RGBA) {
	if c.fill == ink {
		return
	}
	c.fill = ink
	part := func(v uint8) string { return num(float64(v) / 255) }
	if ink.R == ink.G && ink.G == ink.B {
		fmt.Fprintf(c, "%s g\n", part(ink.R))
		return
	}
	fmt.Fprintf(c, "%s %s %s rg\n", part(ink.R), part(ink.G), part(ink.B))
}

func (c *content) shape(s Shape) {
	c.color(s.Color)
	c.path(s.Path)
	c.WriteString("f\n")
}

// path writes the steps of a path, which must not contain Quad.
func (c *content) path(p Path) {
	for _, s := range p {
		for i := 0; i < 2*s.Op.Points(); i += 2 {
			fmt.Fprintf(c, "%s %s ", num(points72(s.Args[i])), num(points72(c.height-s.Args[i+1])))
		}
		c.WriteString(string(s.Op) + "\n")
	}
}
