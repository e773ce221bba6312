package typeset

import (
	"math"
	"testing"
)

func TestEdges(t *testing.T) {
	const w = 9.6          // width of a monospaced character at size 16
	const gap = 0.26 / 0.6 // width of the Arabic font's space
	for _, c := range []struct {
		lang, text  string
		lead, trail []float32 // in widths of a character
	}{
		{"en", "", nil, nil},
		{"en", "ab ", []float32{0, 1, 2}, []float32{1, 2, 3}},
		{"ar", "ab ", []float32{gap, gap + 1, gap}, []float32{gap + 1, gap + 2, 0}},
		{"ar", "12-34", []float32{0, 1, 2, 3, 4}, []float32{1, 2, 3, 4, 5}},
		{"en", "a\u2066b", []float32{0, 1, 1}, []float32{1, 1, 2}},
	} {
		lead, trail := New(c.lang, 16, Span{Text: c.text, Style: Style{Mono: true}}).Edges()
		for i := range c.lead {
			if off(lead[i], c.lead[i]*w) || off(trail[i], c.trail[i]*w) {
				t.Errorf("%s %q: rune %d from %v to %v, want %v to %v", c.lang, c.text, i, lead[i]/w, trail[i]/w, c.lead[i], c.trail[i])
			}
		}
	}
}

func off(a, b float32) bool { return math.Abs(float64(a-b)) > 0.03 }

func TestEdgesRightToLeft(t *testing.T) {
	p := New("ar", 16, Span{Text: "سلام ok"})
	lead, trail := p.Edges()
	width := p.Natural()
	if off(lead[0], width) || trail[0] >= lead[0] {
		t.Errorf("the first letter runs from %v to %v, want from %v leftwards", lead[0], trail[0], width)
	}
	if off(lead[5], 0) || trail[5] <= lead[5] {
		t.Errorf("the Latin word begins at %v, ends at %v", lead[5], trail[5])
	}
	// lam and alef form one glyph; a caret can still be between them
	if !(lead[1] > trail[1] && off(trail[1], trail[2])) || off(trail[1], lead[2]) {
		t.Errorf("lam from %v to %v, alef from %v to %v", lead[1], trail[1], lead[2], trail[2])
	}
}
