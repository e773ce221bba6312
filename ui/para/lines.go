package para

import (
	"math"
	"sort"
	"strings"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/assets/typeset"
)

const (
	chipPad  = 9 // padding and edge at each end of a chip
	ellipsis = "…"
)

// setting is a paragraph broken into lines for one width.
type setting struct {
	width float32
	lines []typeset.Line
}

// prepare shapes the text if it has changed.
func (p *Para) prepare() {
	if p.text != nil {
		return
	}
	p.text = p.shape(p.spans)
	p.natural = ceil(p.text.Natural())
}

func (p *Para) shape(spans []Span) *typeset.Paragraph {
	out := make([]typeset.Span, len(spans))
	for i, s := range spans {
		out[i] = p.typeset(s)
	}
	return typeset.New(p.lang, p.style.Size, out...)
}

func (p *Para) typeset(s Span) typeset.Span {
	t := typeset.Span{
		Text:    s.Text,
		Style:   typeset.Style{Bold: s.Bold || p.style.Bold, Mono: s.Mono || p.style.Mono},
		Isolate: s.LTR || s.Chip,
		Whole:   s.LTR || s.Chip,
	}
	if s.Chip {
		t.Pad = chipPad + p.style.ChipGap
	}
	if p.style.OneLine {
		t.Text = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(t.Text)
	}
	return t
}

// lay breaks the text into lines for a width. It caches the last result, since a layout
// first asks for the height and then sets the size.
func (p *Para) lay(width float32) setting {
	p.prepare()
	if p.set.lines != nil && p.set.width == width {
		return p.set
	}
	text, at := p.text, width
	if p.style.OneLine {
		at = math.MaxInt16
		if p.natural > ceil(width) {
			text = p.shorten(width)
		}
	}
	p.set = setting{width: width, lines: text.Wrap(at)}
	return p.set
}

// shorten returns the longest prefix of the text that fits, with an ellipsis.
func (p *Para) shorten(width float32) *typeset.Paragraph {
	total := 0
	for _, s := range p.spans {
		total += len([]rune(s.Text))
	}
	n := sort.Search(total, func(n int) bool {
		return p.shape(head(p.spans, n)).Natural() > width
	})
	return p.shape(head(p.spans, max(0, n-1)))
}

// head returns the first n runes of spans without trailing spaces, followed by an
// ellipsis in the style of the last one.
func head(spans []Span, n int) []Span {
	var out []Span
	for _, s := range spans {
		rs := []rune(s.Text)
		rs = rs[:min(n, len(rs))]
		n -= len(rs)
		s.Text = string(rs)
		out = append(out, s)
		if n == 0 {
			break
		}
	}
	if len(out) > 0 {
		last := &out[len(out)-1]
		last.Text = strings.TrimRight(last.Text, " ") + ellipsis
	}
	return out
}

// offset returns where a line starts in a paragraph of a given width.
func (p *Para) offset(line, width float32) float32 {
	switch {
	case p.style.Align == Center:
		return (width - line) / 2
	case (p.style.Align == End) != (markup.Direction(p.lang) == markup.RTL):
		return width - line
	}
	return 0
}
