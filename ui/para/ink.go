package para

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"github.com/waypost-app/waypost/assets/typeset"
)

const (
	chipHigh   = 28
	chipRadius = 6
	chipStroke = 1
)

// ink draws on an image at a scale. Positions are in device-independent pixels.
type ink struct {
	img   *image.RGBA
	scale float32 // pixels per device-independent pixel
}

func (in ink) px(f float32) int         { return int(math.Round(float64(f * in.scale))) }
func (in ink) snap(f float32) float32   { return float32(in.px(f)) / in.scale }
func fromFixed(f fixed.Int26_6) float32 { return float32(f) / 64 }

// run draws a run of glyphs, in a line that starts at x. The baseline is rounded to a
// whole pixel.
func (in ink) run(r typeset.Run, x, baseline, size float32, c color.Color) {
	src := image.NewUniform(c)
	y := in.px(baseline)
	dot := x + r.X
	for _, g := range r.Out.Glyphs {
		gx := (dot + fromFixed(g.XOffset)) * in.scale
		gy := y - in.px(fromFixed(g.YOffset))
		dot += fromFixed(g.Advance)
		if g.GlyphID == 0 {
			in.missing(gx, gy, fromFixed(g.Advance)*in.scale, size*in.scale, src)
			continue
		}
		if gx > float32(in.img.Rect.Max.X)+size*in.scale || gx < -4*size*in.scale {
			continue // outside the picture
		}
		m, left := glyphs.mask(r.Face, g.GlyphID, size*in.scale, gx)
		if m == nil {
			continue
		}
		at := m.Rect.Add(image.Pt(left, gy))
		draw.DrawMask(in.img, at, src, image.Point{}, m, m.Rect.Min, draw.Over)
	}
}

// missing draws the box for a character that no font has. Lengths are in pixels.
func (in ink) missing(x float32, baseline int, advance, size float32, src image.Image) {
	w := max(1, in.px(1))
	outer := image.Rect(int(x+advance/8), baseline-int(size*0.7), int(x+advance*7/8), baseline)
	inner := outer.Inset(w)
	for _, side := range []image.Rectangle{
		{outer.Min, image.Pt(outer.Max.X, inner.Min.Y)},
		{image.Pt(outer.Min.X, inner.Max.Y), outer.Max},
		{image.Pt(outer.Min.X, inner.Min.Y), image.Pt(inner.Min.X, inner.Max.Y)},
		{image.Pt(inner.Max.X, inner.Min.Y), image.Pt(outer.Max.X, inner.Max.Y)},
	} {
		draw.Draw(in.img, side, src, image.Point{}, draw.Over)
	}
}

// chip draws the outline of a chip of height h, on a line whose top is at y: one rounded
// box inside another.
func (in ink) chip(x, y, w, h float32, st Style) {
	y += (st.Line - h) / 2
	x0, y0, x1, y1 := in.snap(x), in.snap(y), in.snap(x+w), in.snap(y+h)
	stroke := max(1, float32(in.px(max(chipStroke, st.ChipStroke)))) / in.scale
	if st.ChipLine != nil {
		in.box(x0, y0, x1, y1, chipRadius, st.ChipLine)
	}
	if st.ChipFill != nil {
		in.box(x0+stroke, y0+stroke, x1-stroke, y1-stroke, chipRadius-stroke, st.ChipFill)
	}
}

// box fills a box with rounded corners, clipped to the picture.
func (in ink) box(x0, y0, x1, y1, radius float32, c color.Color) {
	const k = 0.4477 // position of the control points in a quarter circle
	s := in.scale
	x0, y0, x1, y1, r := x0*s, y0*s, x1*s, y1*s, radius*s
	at := image.Rect(int(x0), int(y0), int(ceil(x1)), int(ceil(y1)))
	x0, x1 = x0-float32(at.Min.X), x1-float32(at.Min.X)
	y0, y1 = y0-float32(at.Min.Y), y1-float32(at.Min.Y)
	z := vector.NewRasterizer(at.Dx(), at.Dy())
	q := r * k
	z.MoveTo(x0+r, y0)
	z.LineTo(x1-r, y0)
	z.CubeTo(x1-q, y0, x1, y0+q, x1, y0+r)
	z.LineTo(x1, y1-r)
	z.CubeTo(x1, y1-q, x1-q, y1, x1-r, y1)
	z.LineTo(x0+r, y1)
	z.CubeTo(x0+q, y1, x0, y1-q, x0, y1-r)
	z.LineTo(x0, y0+r)
	z.CubeTo(x0, y0+q, x0+q, y0, x0+r, y0)
	z.ClosePath()
	z.Draw(in.img, at, image.NewUniform(c), image.Point{})
}

// chipHeight returns the height of a chip. In a paragraph of several lines, chips on
// neighbouring lines do not touch.
func (p *Para) chipHeight(lines int) float32 {
	if lines > 1 {
		return min(chipHigh, p.style.Line-2*chipStroke)
	}
	return min(chipHigh, p.style.Line+4*chipStroke)
}

// stretch is a horizontal range of a line.
type stretch struct{ from, to float32 }

// chips returns the ranges of the chips on a line. A chip may consist of several runs.
func (p *Para) chips(l typeset.Line) (out []stretch) {
	last := -1
	for _, r := range l.Runs {
		if r.Span >= 0 && p.isChip(r.Span) {
			if r.Span != last {
				out = append(out, stretch{from: r.X - chipPad})
			}
			out[len(out)-1].to = r.X + r.Advance + chipPad
		}
		last = r.Span
	}
	return out
}

func (p *Para) isChip(span int) bool { return span < len(p.spans) && p.spans[span].Chip }

func (p *Para) colorOf(span int) color.Color {
	if span >= 0 && span < len(p.spans) && p.spans[span].Color != nil {
		return p.spans[span].Color
	}
	return p.style.Color
}
