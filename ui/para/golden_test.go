package para

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestGolden compares paragraphs of every kind at several scales.
func TestGolden(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		img := shoot(t, 360, 400, scale, page, goldenParas()...)
		test.AssertImageMatches(t, fmt.Sprintf("paras-%v.png", scale), img)
	}
}

func goldenParas() []fyne.CanvasObject {
	body := Style{Size: 16, Line: 24, Color: inkColor}
	task := Style{Size: 18, Line: 28, Color: inkColor, ChipFill: sunk, ChipLine: ctrl}
	h1 := Style{Size: 28, Line: 40, Bold: true, Color: inkColor}
	code := Style{Size: 20, Line: 28, Bold: true, Mono: true, Color: inkColor}
	one := body
	one.OneLine = true
	center, end := body, body
	center.Align, end.Align = Center, End
	paras := []*Para{
		New("en", h1, Span{Text: "Save your backup code"}),
		New("en", task, Span{Text: "Under "}, Span{Text: "Login to a USCIS Service", Chip: true, Bold: true}, Span{Text: " choose "}, Span{Text: "myUSCIS", Chip: true, Bold: true}),
		New("ar", task, Span{Text: "اضغط "}, Span{Text: "submit", Chip: true, Bold: true}, Span{Text: " ثم اكتب الرمز "}, Span{Text: "7K4M-92QD", Mono: true, LTR: true, Color: ink2}, Span{Text: " (مهم)."}),
		New("en", code, Span{Text: "7K4M 92QD XT3H 8WBN", LTR: true}),
		New("en", one, Span{Text: "What is longer than its line ends in an ellipsis."}),
		New("ar", one, Span{Text: "الأسئلة الخمسة التي اخترتها على الموقع الرسمي uscis.gov من قبل."}),
		New("es", center, Span{Text: "¿Está listo? Mañana, jñ"}),
		New("en", end, Span{Text: "No font has this: \U000efffd"}),
		New("ar", end, Span{Text: "في النهاية"}),
	}
	var out []fyne.CanvasObject
	y := float32(8)
	for _, p := range paras {
		h := p.HeightFor(340)
		out = append(out, at(p, 10, y, 340, h))
		y += h + 8
	}
	return out
}

// After the window has moved to a screen of another scale, the pictures are as sharp as
// new ones.
func TestScaleChange(t *testing.T) {
	p := New("en", Style{Size: 28, Line: 40, Bold: true, Color: inkColor}, Span{Text: "Save your backup code"})
	at(p, 10, 10, 340, 40)
	shoot(t, 360, 60, 1, page, p)
	again := shoot(t, 360, 60, 2, page, p)
	fresh := New("en", Style{Size: 28, Line: 40, Bold: true, Color: inkColor}, Span{Text: "Save your backup code"})
	if want := shoot(t, 360, 60, 2, page, at(fresh, 10, 10, 340, 40)); strays(again, want, gray(page), gray(inkColor)) > 0 {
		t.Error("the picture of the old scale was kept")
	}
}

// TestInputGolden compares an Input in its states.
func TestInputGolden(t *testing.T) {
	var objects []fyne.CanvasObject
	add := func(lang, s string, f func(*Input)) {
		in := newInput(lang)
		in.SetText(s)
		f(in)
		objects = append(objects, at(in, 10, float32(8+36*len(objects)), 200, 28))
	}
	add("en", "", func(in *Input) { in.FocusLost() })
	add("ar", "", func(*Input) {})
	add("en", "Baker", func(*Input) {})
	add("en", "river candle", func(in *Input) { in.edit.selectRange(2, 9) })
	add("ar", "اضغط submit ثم 12", func(in *Input) { in.edit.selectRange(2, 9) })
	add("en", "a text that is longer than its room", func(*Input) {})
	add("ar", "نص أطول بكثير من المكان المتاح له هنا", func(*Input) {})
	add("en", "secret words", func(in *Input) { in.SetHidden(true) })
	add("en", "no font: \U000efffd", func(in *Input) { in.FocusLost() })
	for _, scale := range []float32{1, 2} {
		img := shoot(t, 220, float32(8+36*len(objects)), scale, page, objects...)
		test.AssertImageMatches(t, map[float32]string{1: "input-1.png", 2: "input-2.png"}[scale], img)
	}
}
