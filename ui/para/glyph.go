package para

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"github.com/waypost-app/waypost/assets/typeset"
)

const (
	steps     = 4       // subpixel positions at which a glyph is drawn
	keepBytes = 3 << 20 // limit of the cache in bytes
)

// glyphs caches the pictures of single glyphs, since a page draws the same few hundred
// again and again. It is the only global variable of the package, and harmless: its
// content depends only on the fonts and reveals nothing about any text.
var glyphs = &glyphCache{kept: map[glyphKey]*image.Alpha{}}

type glyphKey struct {
	face *typeset.Face
	id   font.GID
	size float32 // pixels per em
	step uint8
}

type glyphCache struct {
	mu    sync.Mutex // needed only by tests that draw in parallel; the app draws on the UI thread
	kept  map[glyphKey]*image.Alpha
	bytes int
}

// mask returns the coverage of a glyph whose origin is at x, relative to the whole pixel
// that it also returns. For a glyph without ink, m is nil.
func (c *glyphCache) mask(f *typeset.Face, id font.GID, size, x float32) (m *image.Alpha, left int) {
	at := int(math.Round(float64(x * steps)))
	left, step := floorDiv(at, steps), uint8(at-floorDiv(at, steps)*steps)
	key := glyphKey{f, id, size, step}
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.kept[key]
	if !ok {
		m = draws(f, id, size, float32(step)/steps)
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

// draws rasterises the outline of a glyph whose origin is at (shift, 0).
func draws(f *typeset.Face, id font.GID, size, shift float32) *image.Alpha {
	outline, ok := f.Font.GlyphData(id).(font.GlyphOutline)
	if !ok || len(outline.Segments) == 0 {
		return nil
	}
	k := size / float32(f.Font.Upem())
	to := func(p opentype.SegmentPoint) (x, y float32) { return p.X*k + shift, -p.Y * k }
	box := bounds(outline.Segments, to)
	if f.Stroke > 0 {
		box = box.Inset(-int(f.Stroke*size) - 1)
	}
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	for _, at := range f.Shifts(size) {
		dx, dy := at[0]-float32(box.Min.X), at[1]-float32(box.Min.Y)
		trace(z, outline.Segments, func(p opentype.SegmentPoint) (float32, float32) {
			x, y := to(p)
			return x + dx, y + dy
		})
	}
	m := image.NewAlpha(box)
	z.DrawOp = draw.Src
	z.Draw(m, box, image.Opaque, image.Point{})
	return m
}

// trace draws an outline.
func trace(z *vector.Rasterizer, segments []opentype.Segment, to func(opentype.SegmentPoint) (x, y float32)) {
	for _, s := range segments {
		ax, ay := to(s.Args[0])
		bx, by := to(s.Args[1])
		cx, cy := to(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			z.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			z.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			z.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	z.ClosePath()
}

// bounds returns the whole pixels that contain all points of an outline.
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
