// Comparing pictures takes minutes under the race detector, which would find nothing
// there; make test runs this file without it.
//go:build !race

package ui

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/contrasttest"
	"github.com/waypost-app/waypost/ui/goldentest"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew")

// Every page equals its golden picture, light and dark, in a window of the usual size and
// the smallest one.
func TestPages(t *testing.T) {
	for _, s := range shots() {
		if !strings.ContainsAny(s.name[:1], "012") {
			continue // no mock-up
		}
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				var looks []image.Image
				for _, in := range sizes() {
					d.look("en", false, in)
					looks = append(looks, d.golden(s.name+"-"+in.name+"-light"))
					d.look("en", true, in)
					looks = append(looks, d.golden(s.name+"-"+in.name+"-dark"))
				}
				putBeside(t, s.name, looks)
			})
		})
	}
}

// golden compares the window with the golden picture of that name.
func (d *desk) golden(name string) (shown *image.NRGBA) {
	d.t.Helper()
	shown = d.win.canvas.Capture().(*image.NRGBA)
	contrasttest.Check(d.t, d.win.canvas, shown, d.w.shell.Kit().Tokens)
	d.ringsContrast(shown)
	d.looksLike(name, shown)
	return shown
}

// looksLike compares a picture of the window with the golden picture of that name. To save
// space, golden pictures have half the width and height, and 256 colours; they still change
// if a text moves by one pixel.
func (d *desk) looksLike(name string, shown *image.NRGBA) {
	d.t.Helper()
	got, file := half(shown), filepath.Join(d.src, "testdata", name+".png")
	if *update {
		goldentest.Write(d.t, file, within(frequent(got), got))
		return
	}
	want, ok := goldentest.Read(d.t, file).(*image.Paletted)
	if !ok {
		d.t.Fatalf("%s has no palette", file)
	}
	if fault := compare(want, within(want.Palette, got)); fault != "" {
		failed := filepath.Join(os.TempDir(), strings.ReplaceAll(name, string(filepath.Separator), "-")+".png")
		goldentest.Write(d.t, failed, shown)
		d.t.Errorf("%s: %s, see %s", name, fault, failed)
	}
}

// compare describes how two pictures with the same palette differ; "" if they do not. It
// tolerates small differences, which rounding on another processor may cause.
func compare(want, got *image.Paletted) string {
	if want.Rect != got.Rect {
		return fmt.Sprintf("it is %v, not %v", got.Rect, want.Rect)
	}
	var far [256][256]int
	for i, a := range want.Palette {
		for j, b := range want.Palette {
			far[i][j] = distance(a, b)
		}
	}
	little, much := 0, 0
	for i, a := range want.Pix {
		switch d := far[a][got.Pix[i]]; {
		case d > 16:
			much++
		case d > 2:
			little++
		}
	}
	if much > 0 || little > len(want.Pix)/500 {
		return fmt.Sprintf("%d pixels differ much, %d a little", much, little)
	}
	return ""
}

// distance returns the greatest difference in a channel between two colours, up to 255.
func distance(a, b color.Color) (most int) {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	for _, d := range []int{int(x.R) - int(y.R), int(x.G) - int(y.G), int(x.B) - int(y.B)} {
		most = max(most, d, -d)
	}
	return most
}

// half returns a picture at half its width and height.
func half(m *image.NRGBA) *image.NRGBA {
	small := image.NewNRGBA(image.Rect(0, 0, m.Rect.Dx()/2, m.Rect.Dy()/2))
	for y := range small.Rect.Dy() {
		for x := range small.Rect.Dx() {
			for c := range 4 {
				i := m.PixOffset(2*x, 2*y) + c
				sum := int(m.Pix[i]) + int(m.Pix[i+4]) + int(m.Pix[i+m.Stride]) + int(m.Pix[i+m.Stride+4])
				small.Pix[small.PixOffset(x, y)+c] = uint8((sum + 2) / 4)
			}
		}
	}
	return small
}
