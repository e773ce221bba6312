package typeset

import (
	"math"

	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/waypost-app/waypost/assets/markup"
)

// Span is a part of the text in one style.
type Span struct {
	Text    string
	Style   Style
	Isolate bool    // left to right, isolated from its neighbours (U+2066…U+2069): codes, addresses, website words
	Auto    bool    // isolated, in the direction of its first letter (U+2068…U+2069): text typed by people
	Whole   bool    // not broken if it fits on one line
	Pad     float32 // empty space before and after it; implies Isolate
}

// isolated reports whether bidi control characters surround the span.
func (s Span) isolated() bool { return s.Isolate || s.Auto || s.Pad > 0 }

// Paragraph is shaped text, ready to be broken into lines.
type Paragraph struct {
	size    float32
	spans   []Span
	rtl     bool
	lang    language.Language
	text    []rune // the texts of all spans, joined
	drawn   []rune // the same after drawable, to be shaped
	owner   []int  // for each rune, the index of its span
	items   []item
	advance []fixed.Int26_6 // for each rune, the advance of the cluster that starts there
	breaks  []opportunity   // before each rune, and at the end
}

// Line is a line of a paragraph.
type Line struct {
	Runs       []Run   // from left to right
	Width      float32 // without trailing white space
	Start, End int     // its runes in the joined text of the spans, including trailing white space
}

// Run is a part of a line in one span, face and direction.
type Run struct {
	Span    int     // index of its span
	X       float32 // its left edge, from the left end of the line; the Pad of a span is outside
	Advance float32
	RTL     bool
	Face    *Face
	Out     shaping.Output // its glyphs, from left to right; TextIndex counts runes of the joined text of the spans
	Start   int            // the index of its first rune in the joined text of the spans
	Text    string
}

// New lays out spans in a language (a BCP 47 tag, which also sets the direction of the
// paragraph) at a font size.
func New(lang string, size float32, spans ...Span) *Paragraph {
	p := &Paragraph{size: size, spans: spans, rtl: markup.Direction(lang) == markup.RTL, lang: language.NewLanguage(lang)}
	for i, s := range spans {
		for _, r := range s.Text {
			p.text, p.drawn, p.owner = append(p.text, r), append(p.drawn, drawable(r)), append(p.owner, i)
		}
	}
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	p.itemize()
	p.measure(s)
	p.findBreaks(s)
	return p
}

// measure shapes the items and records the advance of each cluster.
func (p *Paragraph) measure(s *shaper) {
	p.advance = make([]fixed.Int26_6, len(p.text))
	p.breaks = make([]opportunity, len(p.text)+1)
	for i := range p.items {
		it := &p.items[i]
		if it.control {
			p.breaks[it.start] = cluster
			continue
		}
		it.out = s.shape(p.drawn, *it, p.lang, p.size)
		for _, g := range it.out.Glyphs {
			p.advance[g.TextIndex()] += g.Advance
			p.breaks[g.TextIndex()] = cluster
		}
	}
	for i, owner := range p.owner {
		pad := toFixed(p.spans[owner].Pad)
		if i == 0 || p.owner[i-1] != owner {
			p.advance[i] += pad
		}
		if i == len(p.owner)-1 || p.owner[i+1] != owner {
			p.advance[i] += pad
		}
	}
}

// Natural returns the width of the text if lines break only where the text says so.
func (p *Paragraph) Natural() float32 {
	var widest float32
	for _, l := range p.Wrap(math.MaxInt16) {
		widest = max(widest, l.Width)
	}
	return widest
}

// Baseline returns the distance of the baseline from the top of a line of the given
// height. Like browsers, it first rounds ascent and descent to whole pixels.
func (p *Paragraph) Baseline(lineHeight float32) float32 {
	var st Style
	if len(p.spans) > 0 {
		st = p.spans[0].Style
	}
	f := st.Face()
	up := math.Round(float64(f.Ascent * p.size))
	down := math.Round(float64(f.Descent * p.size))
	return float32(up + math.Floor((float64(lineHeight)-up-down)/2))
}
