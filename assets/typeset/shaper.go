package typeset

import (
	"sync"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// shaper holds what shaping needs and what goroutines cannot share.
type shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	breaks   segmenter.Segmenter
	faces    map[*Face]*font.Face
}

// shapers reuses shapers for several paragraphs, since their caches are expensive to
// fill.
var shapers = sync.Pool{New: func() any { return &shaper{faces: map[*Face]*font.Face{}} }}

// item is a range of runes of one level, span, face and script.
type item struct {
	start, end int // its runes in the paragraph; none for an inserted control character
	level      int8
	span       int
	control    bool // a bidi control character, which affects the order but is not drawn
	face       *Face
	script     language.Script
	out        shaping.Output
}

// shape shapes the runes [it.start, it.end) in the context of all of text. HarfBuzz
// accepts only whole sizes, so it shapes in font units, and the result is scaled to size.
func (s *shaper) shape(text []rune, it item, lang language.Language, size float32) shaping.Output {
	face := s.faces[it.face]
	if face == nil {
		face = font.NewFace(it.face.Font.Font)
		s.faces[it.face] = face
	}
	dir := di.DirectionLTR
	if it.level&1 == 1 {
		dir = di.DirectionRTL
	}
	out := s.harfbuzz.Shape(shaping.Input{
		Text: text, RunStart: it.start, RunEnd: it.end, Direction: dir, Face: face,
		Size: fixed.I(int(face.Upem())), Script: it.script, Language: lang,
	})
	out.Face = it.face.Font
	rescale(&out, size)
	return out
}

// rescale scales an output from font units to a size such that rounding errors do not
// accumulate.
func rescale(out *shaping.Output, size float32) {
	k := float64(size) / float64(out.Face.Upem())
	scaled := func(v fixed.Int26_6) fixed.Int26_6 { return round(float64(v) * k) }
	var at fixed.Int26_6
	for i := range out.Glyphs {
		g := &out.Glyphs[i]
		next := at + g.Advance
		g.Advance = scaled(next) - scaled(at)
		at = next
		g.XOffset, g.YOffset = scaled(g.XOffset), scaled(g.YOffset)
		g.Width, g.Height = scaled(g.Width), scaled(g.Height)
		g.XBearing, g.YBearing = scaled(g.XBearing), scaled(g.YBearing)
	}
	b := &out.LineBounds
	b.Ascent, b.Descent, b.Gap = scaled(b.Ascent), scaled(b.Descent), scaled(b.Gap)
	out.Size = toFixed(size)
	out.RecalculateAll()
}

func round(f float64) fixed.Int26_6 {
	if f < 0 {
		return -fixed.Int26_6(-f + 0.5)
	}
	return fixed.Int26_6(f + 0.5)
}

func toFixed(f float32) fixed.Int26_6 { return round(float64(f) * 64) }
func toFloat(i fixed.Int26_6) float32 { return float32(i) / 64 }
