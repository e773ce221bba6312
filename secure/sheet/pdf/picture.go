package pdf

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"github.com/waypost-app/waypost/assets/typeset"
)

// Picture draws the page on white, width pixels wide.
func (p Page) Picture(width int) image.Image {
	k := float32(width) / p.Width
	img := image.NewRGBA(image.Rect(0, 0, width, int(math.Round(float64(p.Height*k)))))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	c := canvas{img: img, scale: k}
	for _, b := range p.Blocks {
		for _, s := range b.Shapes {
			c.fill(s.Path, s.Color)
		}
		for _, l := range b.Lines {
			for _, r := range l.Runs {
				c.run(r, l)
			}
		}
	}
	return img
}

// canvas fills paths on a picture.
type canvas struct {
	img   *image.RGBA
	scale float32 // pixels per layout unit
	pen   vector.Rasterizer
}

// run draws a run of text, with all its glyphs as a single path.
func (c *canvas) run(r typeset.Run, l Line) {
	path := l.Outline(r)
	var bold Path
	for _, by := range r.Face.Shifts(l.Size) {
		for _, s := range path {
			for i := range s.Args {
				s.Args[i] += by[i%2]
			}
			bold = append(bold, s)
		}
	}
	c.fill(bold, l.Colors[r.Span])
}

// Outline returns the outlines of the glyphs in a run of the line.
func (l Line) Outline(r typeset.Run) Path {
	k := l.Size / float32(r.Face.Font.Upem())
	x := l.X + r.X
	var path Path
	for _, g := range r.Out.Glyphs {
		if o, ok := r.Face.Font.GlyphData(g.GlyphID).(font.GlyphOutline); ok && len(o.Segments) > 0 {
			path = appendGlyph(path, o, x+float32(g.XOffset)/64, l.Y-float32(g.YOffset)/64, k)
		}
		x += float32(g.Advance) / 64
	}
	return path
}

// appendGlyph appends the outline of a glyph whose origin is at (x, y), scaled by k.
func appendGlyph(path Path, o font.GlyphOutline, x, y, k float32) Path {
	for i, s := range o.Segments {
		m := Step{Op: Draw}
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if m.Op = Move; i > 0 {
				path = append(path, Step{Op: Close})
			}
		case opentype.SegmentOpQuadTo:
			m.Op = Quad
		case opentype.SegmentOpCubeTo:
			m.Op = Curve
		}
		for n, p := range s.ArgsSlice() {
			m.Args[2*n], m.Args[2*n+1] = x+p.X*k, y-p.Y*k
		}
		path = append(path, m)
	}
	return append(path, Step{Op: Close})
}

// fill paints a path. It rasterizes only the bounds of the path, since the cost grows
// with the area.
func (c *canvas) fill(path Path, ink color.RGBA) {
	box := c.bounds(path).Intersect(c.img.Bounds())
	if box.Empty() {
		return
	}
	c.pen.Reset(box.Dx(), box.Dy())
	for _, s := range path {
		var p [6]float32
		for i := range p {
			p[i] = s.Args[i]*c.scale - float32([]int{box.Min.X, box.Min.Y}[i%2])
		}
		switch s.Op {
		case Move:
			c.pen.MoveTo(p[0], p[1])
		case Draw:
			c.pen.LineTo(p[0], p[1])
		case Quad:
			c.pen.QuadTo(p[0], p[1], p[2], p[3])
		case Curve:
			c.pen.CubeTo(p[0], p[1], p[2], p[3], p[4], p[5])
		case Close:
			c.pen.ClosePath()
		}
	}
	c.pen.Draw(c.img, box, image.NewUniform(ink), image.Point{})
}

// bounds returns the pixels that a path may touch.
func (c *canvas) bounds(path Path) image.Rectangle {
	lo, hi := [2]float32{math.MaxFloat32, math.MaxFloat32}, [2]float32{-math.MaxFloat32, -math.MaxFloat32}
	for _, s := range path {
		for i := range s.Op.Points() * 2 {
			lo[i%2], hi[i%2] = min(lo[i%2], s.Args[i]), max(hi[i%2], s.Args[i])
		}
	}
	if lo[0] > hi[0] {
		return image.Rectangle{}
	}
	floor := func(f float32) int { return int(math.Floor(float64(f * c.scale))) }
	return image.Rect(floor(lo[0]), floor(lo[1]), floor(hi[0])+1, floor(hi[1])+1)
}
