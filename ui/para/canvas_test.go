package para

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

var (
	inkColor = color.NRGBA{R: 0x1E, G: 0x27, B: 0x29, A: 0xFF}
	ink2     = color.NRGBA{R: 0x52, G: 0x5A, B: 0x5B, A: 0xFF}
	page     = color.NRGBA{R: 0xFC, G: 0xFA, B: 0xF6, A: 0xFF}
	sunk     = color.NRGBA{R: 0xF7, G: 0xF2, B: 0xE9, A: 0xFF}
	ctrl     = color.NRGBA{R: 0x77, G: 0x75, B: 0x6D, A: 0xFF}
	selected = color.NRGBA{R: 0xCD, G: 0xE4, B: 0xE4, A: 0xFF}
	white    = color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF}
)

// at moves and resizes an object, and returns it.
func at(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

// shoot renders objects on a background, as the window would.
func shoot(t testing.TB, w, h, scale float32, bg color.Color, objects ...fyne.CanvasObject) image.Image {
	t.Helper()
	test.NewTempApp(t)
	back := at(canvas.NewRectangle(bg), 0, 0, w, h)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(scale)
	c.SetContent(container.NewWithoutLayout(append([]fyne.CanvasObject{back}, objects...)...))
	c.Resize(fyne.NewSize(w, h))
	return c.Capture()
}

func readPNG(t testing.TB, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// inked returns how much a pixel differs from the background: from 0 for none to 1 for
// ink.
func inked(img image.Image, x, y int, bg, ink uint8) float64 {
	g := color.GrayModel.Convert(img.At(img.Bounds().Min.X+x, img.Bounds().Min.Y+y)).(color.Gray).Y
	return (float64(bg) - float64(g)) / (float64(bg) - float64(ink))
}

func gray(c color.Color) uint8 { return color.GrayModel.Convert(c).(color.Gray).Y }

// strays counts the inked pixels in a that have no inked pixel within one pixel in b.
func strays(a, b image.Image, bg, ink uint8) (n int) {
	size := a.Bounds().Size()
	for y := range size.Y {
		for x := range size.X {
			if inked(a, x, y, bg, ink) > 0.6 && !near(b, x, y, bg, ink) {
				n++
			}
		}
	}
	return n
}

func near(img image.Image, x, y int, bg, ink uint8) bool {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			p := image.Pt(x+dx, y+dy)
			if p.In(image.Rectangle{Max: img.Bounds().Size()}) && inked(img, p.X, p.Y, bg, ink) > 0.25 {
				return true
			}
		}
	}
	return false
}
