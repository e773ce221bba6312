package sheet

import (
	"image/color"

	"waypost/assets/typeset"
)

// Layout units are 1/96 in, as in the drawings of the design; y grows downward.
const mm = 96 / 25.4

// page is what both backends draw, in reading order.
type page struct{ blocks []block }

// block is a stretch of a page that belongs to one element of the document's
// structure.
type block struct {
	element *element // nil: decoration
	lines   []line
	shapes  []shape
	spoken  string // what the lines mean letter for letter, if gaps stand for something else
}

// element is a node of the document's structure, for people who have the sheet
// read to them (ISO 32000-1, 14.8.4).
type element struct {
	tag    string // H1, H2, P, L, LI, Lbl, LBody, Figure
	lang   string // empty: unknown, as for what people typed
	alt    string
	parent *element // nil: the document
}

// line is a line of text: its left end, baseline and colours.
type line struct {
	typeset.Line
	x, y, size float32
	colors     []color.RGBA // by span
}

// shape is a filled outline; non-zero winding, so holes run the other way round.
type shape struct {
	color color.RGBA
	path  []move
}

// move is a step of an outline: m(ove), l(ine), c(urve), h (close), like the
// operators of PDF.
type move struct {
	op byte
	at [6]float32
}

// shift moves a block down.
func (b *block) shift(dy float32) {
	for i := range b.lines {
		b.lines[i].y += dy
	}
	for _, s := range b.shapes {
		for i := range s.path {
			for k := 1; k < 6; k += 2 {
				s.path[i].at[k] += dy
			}
		}
	}
}

// arc is how far the control points of a quarter circle lie from its ends, in
// radii.
const arc = 0.5522848

// rounded returns a rectangle with round corners, clockwise on the page.
func rounded(x, y, w, h, r float32) []move {
	if r == 0 {
		return []move{{'m', [6]float32{x, y}}, {'l', [6]float32{x + w, y}}, {'l', [6]float32{x + w, y + h}}, {'l', [6]float32{x, y + h}}, {op: 'h'}}
	}
	k, right, bottom := r*(1-arc), x+w, y+h
	return []move{
		{'m', [6]float32{x + r, y}},
		{'l', [6]float32{right - r, y}},
		{'c', [6]float32{right - k, y, right, y + k, right, y + r}},
		{'l', [6]float32{right, bottom - r}},
		{'c', [6]float32{right, bottom - k, right - k, bottom, right - r, bottom}},
		{'l', [6]float32{x + r, bottom}},
		{'c', [6]float32{x + k, bottom, x, bottom - k, x, bottom - r}},
		{'l', [6]float32{x, y + r}},
		{'c', [6]float32{x, y + k, x + k, y, x + r, y}},
		{op: 'h'},
	}
}

// frame returns the edge of a rounded rectangle, its stroke of width t inside.
func frame(x, y, w, h, r, t float32) []move {
	return append(rounded(x, y, w, h, r), reversed(rounded(x+t, y+t, w-2*t, h-2*t, max(r-t, 0)))...)
}

// reversed runs a closed outline the other way round.
func reversed(path []move) []move {
	last := len(path) - 2 // before h
	end := func(m move) (x, y float32) {
		if m.op == 'c' {
			return m.at[4], m.at[5]
		}
		return m.at[0], m.at[1]
	}
	x, y := end(path[last])
	out := []move{{'m', [6]float32{x, y}}}
	for i := last; i > 0; i-- {
		x, y := end(path[i-1])
		if m := path[i]; m.op == 'c' {
			out = append(out, move{'c', [6]float32{m.at[2], m.at[3], m.at[0], m.at[1], x, y}})
		} else {
			out = append(out, move{'l', [6]float32{x, y}})
		}
	}
	return append(out, move{op: 'h'})
}
