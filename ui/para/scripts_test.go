package para

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Names and answers in every script that the sheet's fonts support are drawn, regular and
// bold.
func TestScripts(t *testing.T) {
	var objects []fyne.CanvasObject
	y := float32(8)
	for _, s := range []struct{ lang, text string }{
		{"en", "Nguyễn Thị Ánh"},
		{"en", "Ольга Ґалаґан"},
		{"zh-Hans", "骨 直 今 王喆琪"},
		{"zh-Hant", "骨 直 今 陳俊豪"},
		{"en", "陳美麗 and 𠮷野"},
		{"ko", "김서연 한글"},
		{"fa", "پروانه یگانه"},
		{"en", "क्षितिज शर्मा"},
		{"en", "ጌታቸው አበበ"},
	} {
		for _, bold := range []bool{false, true} {
			p := New(s.lang, Style{Size: 18, Line: 28, Bold: bold, Color: inkColor}, Span{Text: s.text})
			x := float32(10)
			if bold {
				x = 210
			}
			objects = append(objects, at(p, x, y, 190, 28))
			for _, l := range p.shape([]Span{{Text: s.text, Bold: bold}}).Wrap(190) {
				for _, r := range l.Runs {
					for _, g := range r.Out.Glyphs {
						if g.GlyphID == 0 {
							t.Errorf("%s: no glyph in %q", s.lang, r.Text)
						}
					}
				}
			}
		}
		y += 30
	}
	test.AssertImageMatches(t, "scripts.png", shoot(t, 410, y, 2, page, objects...))
}
