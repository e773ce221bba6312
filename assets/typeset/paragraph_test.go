package typeset

import (
	"math"
	"sync"
	"testing"
)

// Widths are those in the fonts, in 1000 units per em: nothing is hinted or rounded to
// pixels, and rounding errors do not accumulate.
func TestAdvances(t *testing.T) {
	for _, c := range []struct {
		style Style
		text  string
		units float64
	}{
		{Style{}, "nnnnnnnnnnnnnnnnnnnn", 20 * 618},
		{Style{Bold: true}, "nnnnnnnnnnnnnnnnnnnn", 20 * 657},
		{Style{Mono: true}, "7K4M 92QD XT3H 8WBN", 19 * 600},
		{Style{Mono: true, Bold: true}, "il", 2 * 600},
	} {
		for _, size := range []float32{10.5, 12, 18, 36} {
			got := New("en", size, Span{Text: c.text, Style: c.style}).Natural()
			if want := c.units * float64(size) / 1000; math.Abs(float64(got)-want) > 0.02 {
				t.Errorf("%v %q at %v: %v wide, want %v", c.style, c.text, size, got, want)
			}
		}
	}
}

// Baselines are as in the browser that rendered the mock-ups.
func TestBaseline(t *testing.T) {
	for _, c := range []struct{ size, line, want float32 }{{18, 28, 21}, {16, 24, 18}, {14, 20, 15}, {28, 40, 31}} {
		if got := New("en", c.size, Span{Text: "x"}).Baseline(c.line); got != c.want {
			t.Errorf("%v in %v: %v, want %v", c.size, c.line, got, c.want)
		}
	}
	if New("en", 18).Baseline(28) != 21 {
		t.Error("an empty paragraph has another baseline")
	}
}

func TestEveryStyleFindsEveryCharacter(t *testing.T) {
	for _, r := range "Añoé“”’–—…·•→≥€№ßłŵ Việt Ελλ Жук العربية" {
		for _, s := range []Style{{}, {Bold: true}, {Mono: true}, {Bold: true, Mono: true}} {
			for _, lang := range []string{"en", "ar"} {
				for _, l := range New(lang, 16, Span{Text: "x" + string(r), Style: s}).Wrap(100) {
					for _, run := range l.Runs {
						for _, g := range run.Out.Glyphs {
							if g.GlyphID == 0 {
								t.Errorf("%q has no glyph in %v", r, s)
							}
						}
					}
				}
			}
		}
	}
}

func TestArabicJoins(t *testing.T) {
	glyphs := func(text string) int {
		seen := map[uint32]bool{}
		for _, g := range New("ar", 16, Span{Text: text}).Wrap(100)[0].Runs[0].Out.Glyphs {
			seen[uint32(g.GlyphID)] = true
		}
		return len(seen)
	}
	if got := glyphs("ععع"); got != 3 {
		t.Errorf("three joined letters have %d shapes, want 3", got)
	}
}

func TestConcurrently(t *testing.T) {
	want := sample("ar").Natural()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				p := sample("ar")
				if got := p.Natural(); got != want {
					t.Errorf("%v wide, want %v", got, want)
				}
				for _, r := range p.Wrap(200)[0].Runs {
					for _, g := range r.Out.Glyphs {
						r.Face.Font.GlyphData(g.GlyphID) // as when drawing
					}
				}
			}
		})
	}
	wg.Wait()
}

// Typed text has its own direction, and its bidi marks have an effect.
func TestAuto(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"שלום!", "!םולש"},
		{"abc!", "abc!"},
		{"abc שלום!", "abc םולש!"},
		{"abc שלום!\u200f", "abc \u200f!םולש"},
	} {
		p := New("en", 10, Span{Text: "Name: "}, Span{Text: c.typed, Auto: true})
		var got []rune
		for _, r := range p.Wrap(1000)[0].Runs[1:] {
			for _, g := range r.Out.Glyphs {
				got = append(got, p.text[g.TextIndex()])
			}
		}
		if string(got) != c.want {
			t.Errorf("%q is drawn as %q, want %q", c.typed, string(got), c.want)
		}
	}
}
