package pdf

import (
	"image/color"
	"slices"
	"strings"

	"github.com/waypost-app/waypost/assets/typeset"
)

// Page is a page of paper with everything on it, in reading order. Lengths, here and
// below, are in 1/96 in, as in the design; y grows downward.
type Page struct {
	Width, Height float32
	Blocks        []Block
}

// Block is a part of a page that belongs to one element of the document's structure. Its
// shapes are painted before its lines.
type Block struct {
	Element *Element // nil for decoration, which is not read aloud
	Lines   []Line
	Shapes  []Shape

	// ActualText is the exact text of the lines, if gaps between their runs are not
	// spaces; empty if the text follows from the lines.
	ActualText string
}

// Element is a node of the document's structure, used by screen readers (ISO 32000-1,
// 14.8.4).
type Element struct {
	Tag    string   // H1, H2, P, Span, L, LI, Lbl, LBody or Figure
	Lang   string   // BCP 47; empty if unknown, as for what people typed
	Alt    string   // what a figure shows
	Parent *Element // nil for a top-level element
}

// Line is a line of text with its left edge, its baseline, its font size, and the colour
// of each span of its paragraph.
type Line struct {
	typeset.Line
	X, Y, Size float32
	Colors     []color.RGBA
}

// Text returns the text of a line in reading order.
func (l Line) Text() string {
	var b strings.Builder
	for _, r := range l.readingOrder() {
		b.WriteString(r.Text)
	}
	return b.String()
}

// readingOrder returns the runs of a line in logical rather than visual order.
func (l Line) readingOrder() []typeset.Run {
	return slices.SortedFunc(slices.Values(l.Runs), func(a, b typeset.Run) int { return a.Start - b.Start })
}

// Shape is a filled outline. The non-zero winding rule applies: holes go the other way
// round.
type Shape struct {
	Color color.RGBA
	Path  Path
}

// Shift moves a block down by dy.
func (b *Block) Shift(dy float32) {
	for i := range b.Lines {
		b.Lines[i].Y += dy
	}
	for _, s := range b.Shapes {
		for i := range s.Path {
			for k := 1; k < len(s.Path[i].Args); k += 2 {
				s.Path[i].Args[k] += dy
			}
		}
	}
}
