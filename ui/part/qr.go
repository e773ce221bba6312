package part

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/theme"
)

const (
	quietZone = 4   // modules of white around a QR code (ISO/IEC 18004)
	leastQR   = 164 // pixels; smaller is hard to scan
)

// QR is a QR code on a white card, size pixels wide with its white edge: black
// on white in both palettes. Modules are whole pixels of the screen.
func (k *Kit) QR(modules [][]bool, size float32) fyne.CanvasObject {
	t := k.Tokens
	size = max(size, leastQR)
	code := canvas.NewRaster(func(w, h int) image.Image { return drawQR(modules, w, h, t.QRDark, t.QRLight) })
	code.ScaleMode = canvas.ImageScalePixels
	return k.Sized(size, size, newFrame(t.QRLight, t.QRLight, 0, theme.RadiusField).box, code)
}

// drawQR draws the code as large as whole pixels allow, in the middle. The
// corners stay clear, for the round corners of the card.
func drawQR(modules [][]bool, w, h int, dark, light color.NRGBA) image.Image {
	n := len(modules)
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	px := min(w, h) / (n + 2*quietZone)
	x0, y0 := (w-n*px)/2, (h-n*px)/2
	for y := range n * px {
		for x := range n * px {
			c := light
			if modules[y/px][x/px] {
				c = dark
			}
			img.SetNRGBA(x0+x, y0+y, c)
		}
	}
	return img
}
