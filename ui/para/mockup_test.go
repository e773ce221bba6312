package para

import (
	"image/color"
	"testing"
)

// Lines of the mock-ups (testdata) look the same here: each inked pixel is within one
// pixel of an inked pixel of the other picture.
func TestMockups(t *testing.T) {
	chip := Style{Size: 18, Line: 28, Color: inkColor, ChipFill: sunk, ChipLine: ctrl}
	soft := color.NRGBA{R: 0xE1, G: 0xEF, B: 0xEF, A: 0xFF}
	rail := color.NRGBA{R: 0xF3, G: 0xED, B: 0xE2, A: 0xFF}
	for name, c := range map[string]struct {
		p       *Para
		x, y, w float32
		bg, ink color.Color
	}{
		"h1": {New("en", Style{Size: 28, Line: 40, Bold: true, Color: inkColor}, Span{Text: "Save your backup code"}), 4, 0, 728, page, inkColor},
		"lead": {New("en", Style{Size: 18, Line: 28, Color: ink2},
			Span{Text: "Tell the website who you are. Pick the one below."}), 4, 0, 728, page, ink2},
		"chips": {New("en", chip, Span{Text: "Under "}, Span{Text: "Login to a USCIS Service", Chip: true, Bold: true},
			Span{Text: " choose "}, Span{Text: "myUSCIS", Chip: true, Bold: true}), 4, 1, 638, white, inkColor},
		"callout": {New("en", Style{Size: 16, Line: 24, Color: inkColor},
			Span{Text: "No one can open the file without the passphrase, not even the people who made Waypost. Your printed sheet still works."}), 16, 0, 651, soft, inkColor},
		"arabic-h1": {New("ar", Style{Size: 28, Line: 40, Bold: true, Color: inkColor}, Span{Text: "احفظ الرمز الاحتياطي"}), 48 - 380, 0, 728, page, inkColor},
		"arabic-lead": {New("ar", Style{Size: 18, Line: 28, Color: ink2},
			Span{Text: "استخدمه إذا فقدت هاتفك أو غيّرت رقمك."}), 48 - 380, 0, 728, page, ink2},
		"arabic-foot": {New("ar", Style{Size: 14, Line: 20, Color: ink2},
			Span{Text: "ليس تطبيقًا حكوميًا.", Bold: true, Color: inkColor}, Span{Text: " برنامج Waypost ليس جزءًا من USCIS."}), 848 - 836, 4, 208, rail, ink2},
	} {
		t.Run(name, func(t *testing.T) {
			want := readPNG(t, "testdata/"+name+".png")
			size := want.Bounds().Size()
			got := shoot(t, float32(size.X), float32(size.Y), 1, c.bg, at(c.p, c.x, c.y, c.w, c.p.HeightFor(c.w)))
			bg, ink := gray(c.bg), gray(c.ink)
			if n := strays(got, want, bg, ink); n > 0 {
				t.Errorf("%d pixels are drawn where the mock-up has none", n)
			}
			if n := strays(want, got, bg, ink); n > 0 {
				t.Errorf("%d pixels of the mock-up are not drawn", n)
			}
		})
	}
}
