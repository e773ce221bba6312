package sheet

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"waypost/assets/typeset"
)

// Picture draws the first page, width pixels wide, for a look before printing.
// Its errors are those of Write.
func Picture(s Sheet, o Options, width int) (image.Image, error) {
	pages, err := layOut(s, o)
	if err != nil {
		return nil, err
	}
	return picture(pages[0], o.Paper, width), nil
}

// Pictures draws every page, each width pixels wide.
func Pictures(s Sheet, o Options, width int) ([]image.Image, error) {
	pages, err := layOut(s, o)
	if err != nil {
		return nil, err
	}
	var pictures []image.Image
	for _, p := range pages {
		pictures = append(pictures, picture(p, o.Paper, width))
	}
	return pictures, nil
}

// picture draws one page.
func picture(p page, paper Paper, width int) image.Image {
	w, h := paper.size()
	k := float32(width) / w
	img := image.NewRGBA(image.Rect(0, 0, width, int(math.Round(float64(h*k)))))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	c := canvas{img: img, scale: k}
	for _, b := range p.blocks {
		for _, s := range b.shapes {
			c.fill(s.path, s.color)
		}
		for _, l := range b.lines {
			for _, r := range l.Runs {
				c.run(r, l)
			}
		}
	}
	return img
}

// canvas fills outlines on a picture.
type canvas struct {
	img   *image.RGBA
	scale float32 // pixels per layout unit
	pen   vector.Rasterizer
}

// run draws a run of text, all its glyphs as one outline.
func (c *canvas) run(r typeset.Run, l line) {
	path := glyphs(r, l)
	var bold []move
	for _, at := range r.Face.Shifts(l.size) {
		for _, m := range path {
			for i := range m.at {
				m.at[i] += at[i%2]
			}
			bold = append(bold, m)
		}
	}
	c.fill(bold, l.colors[r.Span])
}

// glyphs returns the outlines of a run.
func glyphs(r typeset.Run, l line) []move {
	k := l.size / float32(r.Face.Font.Upem())
	x := l.x + r.X
	var path []move
	for _, g := range r.Out.Glyphs {
		if o, ok := r.Face.Font.GlyphData(g.GlyphID).(font.GlyphOutline); ok && len(o.Segments) > 0 {
			path = appendGlyph(path, o, x+float32(g.XOffset)/64, l.y-float32(g.YOffset)/64, k)
		}
		x += float32(g.Advance) / 64
	}
	return path
}

// appendGlyph adds a glyph's outline to a path, its origin at x, y.
func appendGlyph(path []move, o font.GlyphOutline, x, y, k float32) []move {
	for i, s := range o.Segments {
		m := move{op: 'l'}
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if m.op = 'm'; i > 0 {
				path = append(path, move{op: 'h'})
			}
		case opentype.SegmentOpQuadTo:
			m.op = 'q'
		case opentype.SegmentOpCubeTo:
			m.op = 'c'
		}
		for n, p := range s.ArgsSlice() {
			m.at[2*n], m.at[2*n+1] = x+p.X*k, y-p.Y*k
		}
		path = append(path, m)
	}
	return append(path, move{op: 'h'})
}

// fill paints a path; the pen is no larger than the path, for its cost grows
// with its size.
func (c *canvas) fill(path []move, ink color.RGBA) {
	box := c.bounds(path).Intersect(c.img.Bounds())
	if box.Empty() {
		return
	}
	c.pen.Reset(box.Dx(), box.Dy())
	for _, m := range path {
		var p [6]float32
		for i := range p {
			p[i] = m.at[i]*c.scale - float32([]int{box.Min.X, box.Min.Y}[i%2])
		}
		switch m.op {
		case 'm':
			c.pen.MoveTo(p[0], p[1])
		case 'l':
			c.pen.LineTo(p[0], p[1])
		case 'q':
			c.pen.QuadTo(p[0], p[1], p[2], p[3])
		case 'c':
			c.pen.CubeTo(p[0], p[1], p[2], p[3], p[4], p[5])
		case 'h':
			c.pen.ClosePath()
		}
	}
	c.pen.Draw(c.img, box, image.NewUniform(ink), image.Point{})
}

// bounds returns the pixels that a path may touch.
func (c *canvas) bounds(path []move) image.Rectangle {
	lo, hi := [2]float32{math.MaxFloat32, math.MaxFloat32}, [2]float32{-math.MaxFloat32, -math.MaxFloat32}
	for _, m := range path {
		for i := range points(m.op) * 2 {
			lo[i%2], hi[i%2] = min(lo[i%2], m.at[i]), max(hi[i%2], m.at[i])
		}
	}
	if lo[0] > hi[0] {
		return image.Rectangle{}
	}
	floor := func(f float32) int { return int(math.Floor(float64(f * c.scale))) }
	return image.Rect(floor(lo[0]), floor(lo[1]), floor(hi[0])+1, floor(hi[1])+1)
}

// points returns how many points a step has.
func points(op byte) int {
	switch op {
	case 'm', 'l':
		return 1
	case 'q':
		return 2
	case 'c':
		return 3
	}
	return 0
}
