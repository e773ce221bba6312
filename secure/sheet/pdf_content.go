package sheet

import (
	"bytes"
	"fmt"
	"image/color"
	"slices"

	"waypost/assets/typeset"
)

// content is the drawing of one page.
type content struct {
	bytes.Buffer
	pdf    *pdf
	page   int
	height float32

	element *element // whose content is drawn
	open    bool     // within a marked content
	actual  string   // its text, if that is told
	marks   int      // how many there are so far

	fill color.RGBA
	font int // 0: none; else index+1 in pdf.fonts
	size float32
	mode int // how text is painted
}

// block draws a block as marked contents of its element, so that the structure
// can refer to them.
func (c *content) block(b block) {
	c.element = b.element
	for _, s := range b.shapes {
		c.begin("")
		c.shape(s)
	}
	if b.spoken != "" {
		c.begin(b.spoken)
	}
	for i, l := range b.lines {
		for _, r := range slices.SortedFunc(slices.Values(l.Runs), inOrder) {
			if b.spoken == "" {
				c.begin(actual(r))
			}
			c.run(r, l)
		}
		if b.spoken == "" && i < len(b.lines)-1 {
			c.begin("")
			c.space(l)
		}
	}
	c.end()
}

// begin goes on with the marked content if that can hold what follows, and else
// begins another. What is drawn in several pieces is tied to its text, actual,
// since many readers look at one glyph at a time.
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
		fmt.Fprintf(c, "/%s <</MCID %d>> BDC\n", c.element.tag, c.marks)
	} else {
		fmt.Fprintf(c, "/Span <</MCID %d /ActualText %s>> BDC\n", c.marks, text16(actual))
	}
	c.pdf.node(c.element).mark(c.page, c.marks)
	c.marks++
}

// end ends the marked content.
func (c *content) end() {
	if c.open {
		c.WriteString("EMC\n")
		c.open = false
	}
}

// actual returns the text of a run that its glyphs alone do not give back: where
// several make up a character, or stand above one another. Right-to-left runs go
// without: poppler would take their text for its picture, and turn it round.
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

// inOrder sorts runs as they are read.
func inOrder(a, b typeset.Run) int { return a.Start - b.Start }

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

func (c *content) shape(s shape) {
	c.color(s.color)
	c.path(s.path)
	c.WriteString("f\n")
}

func (c *content) path(path []move) {
	for _, m := range path {
		for i := 0; i < 2*points(m.op); i += 2 {
			fmt.Fprintf(c, "%s %s ", num(points72(m.at[i])), num(points72(c.height-m.at[i+1])))
		}
		c.WriteString(string(m.op) + "\n")
	}
}
