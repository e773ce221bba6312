package para

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// manyParas returns as many paragraphs as the fullest page has, some of them several
// lines long.
func manyParas() []*Para {
	st := Style{Size: 16, Line: 24, Color: inkColor, ChipFill: sunk, ChipLine: ctrl}
	var ps []*Para
	for i := range 40 {
		spans := []Span{{Text: fmt.Sprintf("Sentence %d of a page. Press ", i)}, {Text: "submit", Chip: true, Bold: true}}
		if i%4 == 0 {
			spans = append(spans, Span{Text: " No one can open the file without the passphrase, not even the people who made Waypost."})
		}
		ps = append(ps, New("en", st, spans...))
	}
	return ps
}

// BenchmarkTurnPage creates and lays out the 40 paragraphs of a page, as is done before
// painting.
func BenchmarkTurnPage(b *testing.B) {
	test.NewTempApp(b)
	for b.Loop() {
		for _, p := range manyParas() {
			p.Natural()
			p.Resize(fyne.NewSize(520, p.HeightFor(520)))
			test.WidgetRenderer(p).Layout(p.Size())
		}
	}
}

// BenchmarkPaintPage paints those 40 paragraphs.
func BenchmarkPaintPage(b *testing.B) {
	test.NewTempApp(b)
	for _, scale := range []float32{1, 2} {
		b.Run(fmt.Sprintf("x%v", scale), func(b *testing.B) {
			var rs []*renderer
			for _, p := range manyParas() {
				p.Resize(fyne.NewSize(520, p.HeightFor(520)))
				r := test.WidgetRenderer(p).(*renderer)
				r.Layout(p.Size())
				rs = append(rs, r)
			}
			for b.Loop() {
				for _, r := range rs {
					r.picture(int(r.raster.Size().Width*scale), int(r.raster.Size().Height*scale))
				}
			}
		})
	}
}

// BenchmarkKey types a key into a field with text of typical length, and into a full one.
func BenchmarkKey(b *testing.B) {
	test.NewTempApp(b)
	for _, n := range []int{40, defaultMax} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			in := newInput("en")
			in.Resize(fyne.NewSize(300, 48))
			in.SetText(sentence(n - 1))
			for b.Loop() {
				in.TypedRune('x')
				in.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		})
	}
}

func sentence(n int) string {
	s := make([]byte, n)
	for i := range s {
		s[i] = "river candle mango "[i%19]
	}
	return string(s)
}
