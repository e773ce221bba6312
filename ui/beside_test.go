//go:build !race

package ui

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/gallery"
	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

var (
	mockups = flag.String("mockups", "", "the `folder` of the mock-ups")
	beside  = flag.String("beside", "", "a `folder` to put each page beside its mock-up in")
)

// mockupOf returns the mock-ups that each page follows, and which of its pictures they
// show.
func mockupOf() map[string][]mocked {
	return map[string][]mocked{
		"01-home": {{"01-home", 0}, {"19b-dark-home", 1}}, "01b-language": {{"01b-first-run-language", 0}},
		"01c-computer": {{"01c-first-run-computer", 0}}, "01d-name": {{"01d-new-person", 0}},
		"02-ready": {{"02-before-you-start", 0}}, "03-website": {{"03-step1-open-website", 0}},
		"03b-fake": {{"03b-step1-link-bad", 0}}, "04-email": {{"04-step2-email", 0}},
		"05-confirm": {{"05-step3-confirm-email", 0}}, "06-password": {{"06-step4-password", 0}},
		"07-method": {{"07-step5-choose-method", 0}},
		"08-app":    {{"08-step5-enrol-app", 0}, {"19-dark-enrol-app", 1}, {"20-compact-800x600", 2}},
		"08b-clock": {{"08b-step5-clock-error", 0}}, "09-backup": {{"09-step6-backup-code", 0}},
		"09-contrast":  {{"30-high-contrast", 0}, {"30b-high-contrast-dark", 1}},
		"10-questions": {{"10-step7-five-questions", 0}}, "11-account": {{"11-step8-account-type", 0}},
		"12-confirmation": {{"12-step9-confirmation", 0}}, "13-sheet": {{"13-finish-own-computer", 0}},
		"13b-erase": {{"13b-finish-shared-erase", 0}}, "13c-practice": {{"13c-practice-recovery", 0}},
		"26-drill": {{"26-practice-drill", 0}}, "27-person": {{"27-person-dates", 0}},
		"15b-lostPhone": {{"15b-lost-phone", 0}}, "23-lost": {{"23-what-happened", 0}}, "23b-code": {{"23b-code-does-not-come", 0}},
		"24-after": {{"24-after-the-account", 0}}, "16-unlock": {{"16-unlock", 0}},
		"16b-locked": {{"16b-idle-lock", 0}}, "17-sheet": {{"17-recovery-sheet-letter", 0}},
		"18-backup-spanish": {{"18-spanish-backup-code", 0}}, "18b-backup-arabic": {{"18b-arabic-rtl-backup-code", 0}},
		"21-components": {{"21-components", 0}, {"21b-components-dark", 1}},
	}
}

// mocked is a mock-up, and the index of the picture of the page that it shows.
type mocked struct {
	name string
	look int
}

// putBeside writes a picture that shows, side by side, the mock-up, the window, and the
// pixels that only one of them has (red: the mock-up, blue: the window), followed by the
// window's other looks.
func putBeside(t *testing.T, name string, looks []image.Image) {
	t.Helper()
	if *beside == "" {
		return
	}
	for _, m := range mockupOf()[name] {
		want := goldentest.Read(t, filepath.Join(*mockups, m.name+".png"))
		rest := append([]image.Image{want, looks[m.look], differing(want, looks[m.look])}, looks...)
		if err := os.MkdirAll(*beside, 0o755); err != nil {
			t.Fatal(err)
		}
		goldentest.Write(t, filepath.Join(*beside, m.name+".png"), sheetOf(rest))
	}
}

// All components on one page fit into the width of the gallery's window. The test writes
// their picture beside the mock-ups 21 and 21b.
func TestBesideGallery(t *testing.T) {
	texts, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	var looks []image.Image
	for _, dark := range []bool{false, true} {
		tokens := theme.For(dark)
		test.NewTempApp(t).Settings().SetTheme(theme.Fyne(tokens))
		win := test.NewTempWindow(t, &fyne.Container{})
		win.SetPadded(false)
		all := gallery.Page(part.NewKit(part.Env{Tokens: tokens, Text: texts.For(text.English), Canvas: win.Canvas()}))
		if need := layout.Width(all); need > startWidth {
			t.Errorf("the components need %v", need)
		}
		win.SetContent(all)
		win.Resize(fyne.NewSize(startWidth, layout.Height(all, startWidth)))
		looks = append(looks, win.Canvas().Capture())
	}
	putBeside(t, "21-components", looks)
}

// differing marks the dark pixels that only one of two pictures has.
func differing(want, got image.Image) image.Image {
	const dark, gray = 100, 170
	m := image.NewNRGBA(want.Bounds())
	draw.Draw(m, m.Rect, image.White, image.Point{}, draw.Src)
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			p := image.Pt(x, y)
			if !p.In(got.Bounds()) {
				continue
			}
			a, b := level(want, p), level(got, p)
			switch {
			case a < dark && !near(got, p, gray):
				m.Set(x, y, color.NRGBA{R: 255, A: 255})
			case b < dark && !near(want, p, gray):
				m.Set(x, y, color.NRGBA{B: 255, A: 255})
			case a < gray && b < gray:
				m.Set(x, y, color.Gray{Y: 220})
			}
		}
	}
	return m
}

// sheetOf arranges pictures in rows of three.
func sheetOf(pictures []image.Image) image.Image {
	const gap, columns = 16, 3
	cell := image.Point{}
	for _, p := range pictures {
		cell.X, cell.Y = max(cell.X, p.Bounds().Dx()+gap), max(cell.Y, p.Bounds().Dy()+gap)
	}
	rows := (len(pictures) + columns - 1) / columns
	m := image.NewNRGBA(image.Rect(0, 0, columns*cell.X, rows*cell.Y))
	draw.Draw(m, m.Rect, image.NewUniform(color.Gray{Y: 128}), image.Point{}, draw.Src)
	for i, p := range pictures {
		at := image.Pt(i%columns*cell.X, i/columns*cell.Y)
		draw.Draw(m, p.Bounds().Add(at), p, p.Bounds().Min, draw.Src)
	}
	return m
}
