// Comparing pictures takes minutes under the race detector, which would find nothing
// there; make test runs this file without it.
//go:build !race

package ui

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// The backup code page is compared with the mock-ups 18 and 18b, in Spanish and in
// Arabic, where the whole window is mirrored, but not the code.
func TestOtherLanguages(t *testing.T) {
	for tag, name := range map[string]string{"es": "18-backup-spanish", "ar": "18b-backup-arabic"} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepBackup, nil)
				var looks []image.Image
				for _, in := range sizes() {
					d.look(tag, false, in)
					looks = append(looks, d.golden(name+"-"+in.name))
				}
				putBeside(t, name, looks)
			})
		})
	}
}

// Golden pictures of every page in Arabic, where the window is mirrored except for codes,
// addresses and clocks, and of three pages in each other language: one with a field, one
// with a ring, a picture and a code, and one with a long text.
func TestLanguages(t *testing.T) {
	some := []string{"04-email", "08-app", "09-backup"}
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, tag := range d.texts.Tags() {
					if tag == "ar" || tag != text.English && slices.Contains(some, s.name) {
						d.look(tag, false, sizes()[0])
						d.golden(filepath.Join(tag, s.name))
					}
				}
			})
		})
	}
}

// asDrawn returns the catalogue with the few Arabic texts of mock-up 18b, which was drawn
// before there was a translation.
func (d *desk) asDrawn() *text.Catalogue {
	d.t.Helper()
	files := fstest.MapFS{}
	for tag, file := range map[string]string{"en": "../assets/locales/en.json", "es": "../assets/locales/es.json", "ar": "testdata/mockup-18b.json"} {
		data, err := os.ReadFile(filepath.Join(d.src, file))
		if err != nil {
			d.t.Fatal(err)
		}
		files["locales/"+tag+".json"] = &fstest.MapFile{Data: data}
	}
	texts, err := text.Load(files)
	if err != nil {
		d.t.Fatal(err)
	}
	return texts
}

// Whole windows are compared with mock-ups: each inked pixel of one is within one pixel
// of the other's ink, except where the mock-up shows another computer or another icon.
func TestMockups(t *testing.T) {
	const specks = 5                        // what different ways of drawing an edge may leave
	method := image.Rect(60, 375, 250, 405) // the rail now says "en dos pasos", as USCIS does
	owner, sign := image.Rect(70, 100, 250, 130), image.Rect(325, 395, 360, 425)
	note := image.Rect(330, 205, 790, 240)   // which now says "Anótelo"
	longer := image.Rect(440, 550, 900, 592) // the row that now has "Show longer"
	// The fields now hide the code.
	first, again := image.Rect(331, 343, 658, 387), image.Rect(678, 343, 1005, 387)
	dots := image.Rect(331, 645, 1005, 652) // under a difficult word, which the mock-up does not have
	flip := func(r image.Rectangle) image.Rectangle {
		return image.Rect(1080-r.Max.X, r.Min.Y, 1080-r.Min.X, r.Max.Y)
	}
	for tag, mockup := range map[string]struct {
		name string
		but  []image.Rectangle
	}{
		"es": {"mockup-18", []image.Rectangle{owner, sign, method, note, longer, first, again, dots}},
		"ar": {"mockup-18b", []image.Rectangle{flip(sign), flip(longer), flip(first), flip(again)}},
	} {
		t.Run(mockup.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.texts = d.asDrawn()
				d.opened(wizard.StepBackup, nil)
				d.onKey("step.backup.again")
				d.look(tag, false, sizes()[0])
				want, got := goldentest.Read(t, filepath.Join(d.src, "testdata", mockup.name+".png")), d.win.canvas.Capture()
				if at, n := strays(got, want, mockup.but); n > specks {
					t.Errorf("%d pixels are drawn where the mock-up has none, one at %v", n, at)
				}
				if at, n := strays(want, got, mockup.but); n > specks {
					t.Errorf("%d pixels of the mock-up are not drawn, one at %v", n, at)
				}
			})
		})
	}
}

// strays counts the dark pixels of a that have no dark pixel of b within one pixel.
func strays(a, b image.Image, but []image.Rectangle) (at image.Point, n int) {
	const dark, gray = 100, 170 // a stroke of a letter, and its edge
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			p := image.Pt(x, y)
			in := func(r image.Rectangle) bool { return p.In(r) }
			if level(a, p) < dark && !slices.ContainsFunc(but, in) && !near(b, p, gray) {
				at = p
				n++
			}
		}
	}
	return at, n
}

// near reports whether a picture has a pixel that dark within one pixel of p.
func near(m image.Image, p image.Point, gray uint8) bool {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if q := p.Add(image.Pt(dx, dy)); q.In(m.Bounds()) && level(m, q) < gray {
				return true
			}
		}
	}
	return false
}

func level(m image.Image, p image.Point) uint8 {
	return color.GrayModel.Convert(m.At(p.X, p.Y)).(color.Gray).Y
}
