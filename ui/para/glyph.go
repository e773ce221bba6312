package para

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"waypost/assets/typeset"
)

const (
	steps     = 4       // places of a glyph within a pixel, from left to right
	keepBytes = 3 << 20 // of glyphs that are kept
)

// glyphs keeps the pictures of single glyphs, since a page draws the same few
// hundred again and again. It is the one variable of this package: what it
// holds is a pure function of the fonts, and says nothing about any text.
var glyphs = &glyphCache{kept: map[glyphKey]*image.Alpha{}}

type glyphKey struct {
	face *typeset.Face
	id   font.GID
	size float32 // pixels per em
	step uint8
}

type glyphCache struct {
	mu    sync.Mutex // pictures are made on the UI thread, but by several tests at once
	kept  map[glyphKey]*image.Alpha
	bytes int
}

// mask is the coverage of a glyph whose origin lies at x, and the whole pixel
// from which its bounds count. A glyph without ink gives nil.
func (c *glyphCache) mask(f *typeset.Face, id font.GID, size, x float32) (m *image.Alpha, left int) {
	at := int(math.Round(float64(x * steps)))
	left, step := floorDiv(at, steps), uint8(at-floorDiv(at, steps)*steps)
	key := glyphKey{f, id, size, step}
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.kept[key]
	if !ok {
		m = draws(f.Font, id, size, float32(step)/steps)
		if c.bytes > keepBytes {
			clear(c.kept)
			c.bytes = 0
		}
		c.kept[key] = m
		if m != nil {
			c.bytes += len(m.Pix)
		}
	}
	return m, left
}

func floorDiv(a, b int) int { return int(math.Floor(float64(a) / float64(b))) }

// draws rasterises the outline of a glyph whose origin lies at (shift, 0).
func draws(f *font.Face, id font.GID, size, shift float32) *image.Alpha {
	outline, ok := f.GlyphData(id).(font.GlyphOutline)
	if !ok || len(outline.Segments) == 0 {
		return nil
	}
	k := size / float32(f.Upem())
	to := func(p opentype.SegmentPoint) (x, y float32) { return p.X*k + shift, -p.Y * k }
	box := bounds(outline.Segments, to)
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	dx, dy := -float32(box.Min.X), -float32(box.Min.Y)
	for _, s := range outline.Segments {
		ax, ay := to(s.Args[0])
		bx, by := to(s.Args[1])
		cx, cy := to(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(ax+dx, ay+dy)
		case opentype.SegmentOpLineTo:
			z.LineTo(ax+dx, ay+dy)
		case opentype.SegmentOpQuadTo:
			z.QuadTo(ax+dx, ay+dy, bx+dx, by+dy)
		case opentype.SegmentOpCubeTo:
			z.CubeTo(ax+dx, ay+dy, bx+dx, by+dy, cx+dx, cy+dy)
		}
	}
	z.ClosePath()
	m := image.NewAlpha(box)
	z.DrawOp = draw.Src
	z.Draw(m, box, image.Opaque, image.Point{})
	return m
}

// bounds are the whole pixels that hold all points of an outline.
func bounds(segments []opentype.Segment, to func(opentype.SegmentPoint) (x, y float32)) image.Rectangle {
	x0, y0 := float32(math.Inf(1)), float32(math.Inf(1))
	x1, y1 := -x0, -y0
	for i := range segments {
		for _, p := range segments[i].ArgsSlice() {
			x, y := to(p)
			x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		}
	}
	down := func(f float32) int { return int(math.Floor(float64(f))) }
	return image.Rect(down(x0), down(y0), down(x1)+1, down(y1)+1)
}
