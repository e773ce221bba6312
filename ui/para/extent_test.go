package para

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The picture of a text is no larger than necessary and cuts nothing off: a picture with
// a wide margin shows nothing more.
func TestPictureHoldsAllInk(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"en", "Glyph fj Ågypt"},
		{"vi", "Ẵng Ể Ậy ữ"},
		{"ar", "الرَّمْزُ اﷲ ﷺ"},
		{"ur", "یہ نستعلیق نہیں"},
		{"hi", "क्ष्म्य र्त्स्न्यै ज्ञ"},
		{"my", "မြန်မာ က္ကြွ"},
		{"km", "ក្រុម ស្ត្រី ញ៉ាំ"},
		{"th", "ที่ ปู่ ญฐ ฎุ"},
		{"ti", "ሎ ፏ ጯ"},
		{"zh", "備用代碼，驗證"},
		{"en", "a\u0301\u0302\u0303\u0304 g\u0323\u0324\u0325"},
		{"en", "\U0001FAE8 \uE000"},
	} {
		for _, style := range []Style{{Size: 16, Line: 24}, {Size: 16, Line: 24, Bold: true}, {Size: 40, Line: 40}, {Size: 13, Line: 20}} {
			for _, scale := range []float32{1, 1.25, 2} {
				tight, roomy, at := pictures(t, c.lang, c.text, style, scale)
				if !inkOf(roomy).Sub(at).In(tight.Bounds()) {
					t.Errorf("%s %q in %+v ×%v: ink at %v, the picture is %v", c.lang, c.text, style, scale, inkOf(roomy).Sub(at), tight.Bounds())
				}
			}
		}
	}
}

// pictures returns the normal picture, one with a margin of 64 more pixels, and where the
// first starts in the second.
func pictures(t *testing.T, lang, text string, style Style, scale float32) (tight, roomy *image.RGBA, at image.Point) {
	t.Helper()
	style.Color = image.Black.C
	p := New(lang, style, Span{Text: text})
	r := test.WidgetRenderer(p).(*renderer)
	r.Layout(fyne.NewSize(320, 100))
	px := func(f float32) int { return int(f * scale) }
	size := r.raster.Size()
	tight = r.picture(px(size.Width), px(size.Height)).(*image.RGBA)
	const room = 64
	r.raster.Move(r.raster.Position().SubtractXY(room, room))
	r.raster.Resize(size.AddWidthHeight(2*room, 2*room))
	size = r.raster.Size()
	return tight, r.picture(px(size.Width), px(size.Height)).(*image.RGBA), image.Pt(px(room), px(room))
}

// inkOf returns the bounds of what a picture shows.
func inkOf(img *image.RGBA) (ink image.Rectangle) {
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			if img.RGBAAt(x, y).A > 0 {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return ink
}
