package para

import (
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/typeset"
)

// Mark makes a span stand out from the words around it without moving them.
type Mark struct {
	Line color.Color // of the line under it
	Fill color.Color // behind it; nil: none, and the line is dotted
	Over Cover       // lies over it, for instance to be pressed
}

// Cover is an object that lies over a span.
type Cover interface {
	fyne.CanvasObject
	// Cover moves it over a span that is at some places of the paragraph: one for each line that
	// has a part of it.
	Cover(at []Place)
}

// Place is a box in a paragraph, as high as its line.
type Place struct{ X, Y, W, H float32 }

// mark is a Mark and the index of its span.
type mark struct {
	Mark
	span int
}

const (
	markLine = 2 // thickness of the line, width of its dots and of the gaps between them
	markGap  = 2 // between the line and the lowest letters
)

// Words returns the indices of the spans that are difficult words.
func (p *Para) Words() (spans []int) {
	for i, s := range p.spans {
		if s.Word != "" {
			spans = append(spans, i)
		}
	}
	return spans
}

// Span returns a span by its index.
func (p *Para) Span(i int) Span { return p.spans[i] }

// Mark marks a span, or changes its mark.
func (p *Para) Mark(span int, m Mark) {
	i := slices.IndexFunc(p.marks, func(m mark) bool { return m.span == span })
	if i < 0 {
		i, p.marks = len(p.marks), append(p.marks, mark{span: span})
	}
	p.marks[i].Mark = m
	if p.Size().Width > 0 {
		p.Refresh()
	}
}

// Covers returns what lies over the marked spans, in the order in which they were marked.
func (p *Para) Covers() (all []fyne.CanvasObject) {
	for _, m := range p.marks {
		all = append(all, m.Over)
	}
	return all
}

// placeCovers moves the covers over their spans.
func (p *Para) placeCovers(width float32) {
	for _, m := range p.marks {
		var at []Place
		for i, l := range p.lay(width).lines {
			x := p.offset(l.Width, width)
			for _, s := range stretchesOf(l, m.span) {
				at = append(at, Place{x + s.from, float32(i) * p.style.Line, s.to - s.from, p.style.Line})
			}
		}
		m.Over.Cover(at)
	}
}

// stretchesOf returns the ranges of a span on a line.
func stretchesOf(l typeset.Line, span int) (out []stretch) {
	last := -1
	for _, r := range l.Runs {
		if r.Span == span {
			if r.Span != last {
				out = append(out, stretch{from: r.X})
			}
			out[len(out)-1].to = r.X + r.Advance
		}
		last = r.Span
	}
	return out
}

// markTop returns the distance of the line of a mark from the top of a line of text.
func (p *Para) markTop() float32 {
	face := typeset.Style{Bold: p.style.Bold, Mono: p.style.Mono}.Face()
	return p.text.Baseline(p.style.Line) + float32(math.Round(float64(face.Descent*p.style.Size))) + markGap
}

// markExtent adds the marks on a line, which begins at x and has its top at y, to an extent.
func (p *Para) markExtent(e *extent, l typeset.Line, x, y float32) {
	for _, m := range p.marks {
		for _, s := range stretchesOf(l, m.span) {
			e.add(x+s.from, y, x+s.to, y+p.markTop()+markLine)
		}
	}
}

// marksUnder draws the marks on a line, which the letters are drawn over.
func (p *Para) marksUnder(in ink, l typeset.Line, x, y float32) {
	for _, m := range p.marks {
		for _, s := range stretchesOf(l, m.span) {
			from, to, top := in.snap(x+s.from), in.snap(x+s.to), in.snap(y+p.markTop())
			if m.Fill == nil {
				in.dots(from, to, top, m.Line)
				continue
			}
			in.box(from, in.snap(y+1), to, top, 0, m.Fill)
			in.box(from, top, to, top+markLine, 0, m.Line)
		}
	}
}

// dots draws a dotted line. The first dot begins it, and the last one ends it.
func (in ink) dots(from, to, top float32, c color.Color) {
	n := max(1, int(math.Round(float64((to-from+markLine)/(2*markLine)))))
	step := float32(2 * markLine)
	if n > 1 {
		step = (to - from - markLine) / float32(n-1)
	}
	radius := float32(markLine / 2)
	if markLine*in.scale < 3 { // too few pixels for a round dot
		radius = 0
	}
	for i := range n {
		x := in.snap(from + float32(i)*step)
		in.box(x, top, x+markLine, top+markLine, radius, c)
	}
}
