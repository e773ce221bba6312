package sheet

import (
	"image/color"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// group is a part of a page that is kept together. It is built at the top of the page and
// later moved to its place.
type group struct {
	blocks  []pdf.Block
	height  float32
	section bool // starts a section, with more space before it
	onTwo   bool // goes to the second page if one page is not enough
	advice  bool // is put at the end of every page that is kept in a place of its own
}

// add appends a block whose lower edge is at y = bottom.
func (g *group) add(b pdf.Block, bottom float32) {
	g.blocks = append(g.blocks, b)
	g.height = max(g.height, bottom)
}

// fill adds a decoration, which does not affect the height.
func (g *group) fill(c color.RGBA, path pdf.Path) {
	g.blocks = append(g.blocks, pdf.Block{Shapes: []pdf.Shape{{Color: c, Path: path}}})
}

// builder builds the groups of a sheet.
type builder struct {
	sheet     *Sheet
	options   Options
	texts     []Texts // the sheet's language, then those below it
	w, h      float32 // of the page
	rtl       bool
	dense     bool // everything is closer together
	reminders bool // there is room for reminders
}

func newBuilder(s *Sheet, o Options) *builder {
	w, h := o.Paper.size()
	texts := append([]Texts{s.Text}, o.Languages...)
	return &builder{sheet: s, options: o, texts: texts, w: w, h: h, rtl: markup.Direction(s.Text.Lang) == markup.RTL, reminders: true}
}

// Measures that are used repeatedly, in the unit of pdf.Page.
const (
	mm     = 96 / 25.4
	side   = 56 // margin
	indent = 40 // indent of text under a heading
)

// The colours of the sheet. The accent colour is dark enough to be printed in gray.
func ink() color.RGBA    { return color.RGBA{0x11, 0x11, 0x11, 0xff} }
func label() color.RGBA  { return color.RGBA{0x44, 0x44, 0x44, 0xff} }
func small() color.RGBA  { return color.RGBA{0x33, 0x33, 0x33, 0xff} }
func rule() color.RGBA   { return color.RGBA{0x88, 0x88, 0x88, 0xff} }
func edge() color.RGBA   { return color.RGBA{0x55, 0x55, 0x55, 0xff} }
func accent() color.RGBA { return color.RGBA{0x0e, 0x5a, 0x63, 0xff} }
func sign() color.RGBA   { return color.RGBA{0xf5, 0xbe, 0x4c, 0xff} }
func black() color.RGBA  { return color.RGBA{A: 0xff} }
func white() color.RGBA  { return color.RGBA{0xff, 0xff, 0xff, 0xff} }

// top returns the space above the page header.
func (b *builder) top() float32 { return b.either(48, 32) }

// body returns the style of running text.
func (b *builder) body() style {
	return style{size: b.either(14, 13), line: b.either(20, 17), color: ink()}
}

// either returns one of two measures: that of the design, or that of a dense page.
func (b *builder) either(drawn, dense float32) float32 {
	if b.dense {
		return dense
	}
	return drawn
}

// width returns the width between the margins.
func (b *builder) width() float32 { return b.w - 2*side }

// left returns the left edge of a box of width w that starts at x from the start side of
// the page; right-to-left sheets are mirrored.
func (b *builder) left(x, w float32) float32 {
	if b.rtl {
		return b.w - x - w
	}
	return x
}

// element returns an element of the structure in the language of the sheet.
func (b *builder) element(tag string) *pdf.Element {
	return &pdf.Element{Tag: tag, Lang: b.sheet.Text.Lang}
}
