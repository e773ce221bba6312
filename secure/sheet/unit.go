package sheet

import (
	"image/color"

	"waypost/assets/typeset"
)

// unit is what stays together on a page. It is made at the top of the page and
// moved to its place.
type unit struct {
	blocks  []block
	height  float32
	section bool // begins a section: more room before it
	onTwo   bool // goes to the second page when one is not enough
	advice  bool // belongs at the end of every sheet of paper that is kept apart
}

// maker makes the units of one sheet.
type maker struct {
	sheet   *Sheet
	options Options
	texts   []Texts // of the sheet's language, then those beneath
	w, h    float32 // of the page
	rtl     bool
	dense   bool // everything closer together
}

// The measures of the page that repeat; the others stand where they are used.
const (
	side   = 56
	indent = 40 // of what stands under a heading
)

// The colours of the sheet; the accent is dark enough to print as gray.
func ink() color.RGBA    { return color.RGBA{0x11, 0x11, 0x11, 0xff} }
func label() color.RGBA  { return color.RGBA{0x44, 0x44, 0x44, 0xff} }
func small() color.RGBA  { return color.RGBA{0x33, 0x33, 0x33, 0xff} }
func rule() color.RGBA   { return color.RGBA{0x88, 0x88, 0x88, 0xff} }
func edge() color.RGBA   { return color.RGBA{0x55, 0x55, 0x55, 0xff} }
func accent() color.RGBA { return color.RGBA{0x0e, 0x5a, 0x63, 0xff} }
func sign() color.RGBA   { return color.RGBA{0xf5, 0xbe, 0x4c, 0xff} }
func black() color.RGBA  { return color.RGBA{A: 0xff} }
func white() color.RGBA  { return color.RGBA{0xff, 0xff, 0xff, 0xff} }

// top is the room above the head.
func (m *maker) top() float32 { return m.either(48, 32) }

// body is how sentences are set.
func (m *maker) body() style {
	return style{size: m.either(14, 13), line: m.either(20, 17), color: ink()}
}

// either chooses between the measure of the drawing and that of a dense page.
func (m *maker) either(drawn, dense float32) float32 {
	if m.dense {
		return dense
	}
	return drawn
}

func newMaker(s *Sheet, o Options) *maker {
	w, h := o.Paper.size()
	texts := append([]Texts{s.Text}, o.Languages...)
	return &maker{sheet: s, options: o, texts: texts, w: w, h: h, rtl: typeset.RTL(s.Text.Lang)}
}

// width returns the room between the margins.
func (m *maker) width() float32 { return m.w - 2*side }

// left returns the left edge of a box that begins x from the start of the page:
// right-to-left sheets are mirrored.
func (m *maker) left(x, w float32) float32 {
	if m.rtl {
		return m.w - x - w
	}
	return x
}

// fill adds a decoration.
func (u *unit) fill(c color.RGBA, path []move) {
	u.blocks = append(u.blocks, block{shapes: []shape{{c, path}}})
}
