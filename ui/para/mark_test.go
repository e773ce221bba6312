package para

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// cover notes where it lies.
type cover struct {
	*canvas.Rectangle

	at []Place
}

func newCover() *cover { return &cover{Rectangle: canvas.NewRectangle(color.Transparent)} }

func (c *cover) Cover(at []Place) { c.at = at }

// A cover lies over each part of its word: on both lines if the word is broken, at the right in
// Arabic, and nowhere once the sentence is another one.
func TestMark(t *testing.T) {
	test.NewTempApp(t)
	style := Style{Size: 18, Line: 28, Color: inkColor}
	for name, c := range map[string]struct {
		lang  string
		width float32
		want  int // parts
	}{
		"on one line": {"en", 400, 1}, "on two lines": {"en", 120, 2}, "in Arabic": {"ar", 400, 1},
	} {
		t.Run(name, func(t *testing.T) {
			plain := New(c.lang, style, Span{Text: "Look in the "}, Span{Text: "private window", Word: "x"}, Span{Text: "."})
			p := New(c.lang, style, plain.spans...)
			over := newCover()
			p.Mark(p.Words()[0], Mark{Line: inkColor, Over: over})
			high := plain.HeightFor(c.width)
			p.Resize(fyne.NewSize(c.width, high))
			if p.HeightFor(c.width) != high || p.Natural() != plain.Natural() {
				t.Error("the mark changes the size")
			}
			if len(over.at) != c.want {
				t.Fatalf("it has the parts %v", over.at)
			}
			for i, at := range over.at {
				if at.H != style.Line || at.W <= 0 || at.X < 0 || at.X+at.W > c.width || i > 0 && at.Y != over.at[i-1].Y+style.Line {
					t.Errorf("part %d is at %v", i, at)
				}
			}
			if first := over.at[0]; c.lang == "ar" && first.X+first.W < c.width/2 {
				t.Errorf("in Arabic it begins at %v", first.X)
			}
			p.SetSpans(Span{Text: "Another one."})
			if len(p.Covers()) > 0 || len(p.Words()) > 0 {
				t.Error("the mark stays with another sentence")
			}
		})
	}
}

// Under a closed word is a line of dots, and under an open one a line; what is above that stays.
func TestMarkIsDrawn(t *testing.T) {
	test.NewTempApp(t)
	style := Style{Size: 18, Line: 28, Color: inkColor}
	blue, pale := color.NRGBA{B: 255, A: 255}, color.NRGBA{R: 200, G: 255, B: 255, A: 255}
	p := New("en", style, Span{Text: "no", Word: "x"})
	p.Mark(0, Mark{Line: blue, Over: newCover()})
	dots := shoot(t, 60, 60, 1, page, at(p, 10, 10, 40, 28))
	p.Mark(0, Mark{Line: blue, Fill: pale, Over: newCover()})
	line := shoot(t, 60, 60, 1, page, at(p, 10, 10, 40, 28))
	count := func(img image.Image, c color.NRGBA) (n int) {
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				if color.NRGBAModel.Convert(img.At(x, y)) == c {
					n++
				}
			}
		}
		return n
	}
	if d, l := count(dots, blue), count(line, blue); d == 0 || l < 2*d-8 || l > 2*d+8 {
		t.Errorf("the dots are %d pixels, the line %d", d, l)
	}
	if count(dots, pale) > 0 || count(line, pale) == 0 {
		t.Error("only an open word has a ground")
	}
}
