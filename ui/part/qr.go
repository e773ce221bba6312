package part

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/theme"
)

const (
	quietZone = 4   // modules of white around a QR code (ISO/IEC 18004)
	leastQR   = 164 // pixels of the code without that; smaller is hard to scan
)

// QR is a QR code on a white card, size pixels wide with its white edge, or as
// wide as it must be to be scanned: black on white in both palettes. Modules are
// whole pixels of the screen.
func (k *Kit) QR(modules [][]bool, size float32) fyne.CanvasObject {
	size = max(size, k.leastCard(len(modules), size))
	return k.aside(RolePicture, k.Text.T("label.qr"), k.Sized(size, size, k.qrCard(modules)))
}

// qrCard is a white card with a code in its middle, as large as there is room.
func (k *Kit) qrCard(modules [][]bool) fyne.CanvasObject {
	dark, light := k.Tokens.QRDark, k.Tokens.QRLight
	var card *canvas.Raster
	card = pixels(func(w, h int) image.Image {
		radius := float64(theme.RadiusField) * float64(w) / float64(card.Size().Width)
		img := rounded{fill: light, radius: radius}.draw(w, h)
		drawQR(img, modules, dark)
		return img
	})
	return card
}

// leastCard is how wide the card must be so that a code of n modules, whole
// pixels of this screen each, is leastQR wide: size if that is enough.
func (k *Kit) leastCard(n int, size float32) float32 {
	scale := 1.0
	if k.Canvas != nil {
		scale = float64(k.Canvas.Scale())
	}
	px := int(float64(size)*scale) / (n + 2*quietZone)
	if float64(px*n) >= leastQR*scale {
		return size
	}
	px = int(math.Ceil(leastQR * scale / float64(n)))
	return float32(math.Ceil(float64(px*(n+2*quietZone)) / scale))
}

// drawQR draws the code on a card, as large as whole pixels allow, in the middle.
func drawQR(card *image.RGBA, modules [][]bool, dark color.NRGBA) {
	n, w, h := len(modules), card.Rect.Dx(), card.Rect.Dy()
	px := min(w, h) / (n + 2*quietZone)
	x0, y0 := (w-n*px)/2, (h-n*px)/2
	for y, row := range modules {
		for x, on := range row {
			if on {
				at := image.Pt(x0+x*px, y0+y*px)
				draw.Draw(card, image.Rectangle{at, at.Add(image.Pt(px, px))}, image.NewUniform(dark), image.Point{}, draw.Src)
			}
		}
	}
}
