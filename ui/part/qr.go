package part

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/theme"
)

const (
	quietZone = 4   // modules of white space around a QR code (ISO/IEC 18004)
	minQRSize = 164 // pixels of the code without its quiet zone; smaller codes are hard to scan
)

// NewQR returns a QR code on a white card. The card is size pixels wide, or wider if
// scanning requires it. The code is black on white in every palette, and each module
// covers whole pixels of the screen.
func NewQR(k *Kit, modules [][]bool, size float32) fyne.CanvasObject {
	size = max(size, minCardSize(k, len(modules), size))
	return newLabelled(k, RolePicture, k.Text.T("label.qr"), k.Place.Fixed(size, size, newQRCard(k, modules)))
}

// newQRCard returns a white card with a code in its middle, as large as fits.
func newQRCard(k *Kit, modules [][]bool) fyne.CanvasObject {
	dark, light := k.Tokens.QRDark, k.Tokens.QRLight
	var card *canvas.Raster
	card = newRaster(func(w, h int) image.Image {
		radius := float64(theme.RadiusField) * float64(w) / float64(card.Size().Width)
		img := roundedBox{fill: light, radius: radius}.draw(w, h)
		drawQR(img, modules, dark)
		return img
	})
	return card
}

// minCardSize returns the smallest card width, but at least size, at which a code of n
// modules is minQRSize wide and each module covers whole pixels.
func minCardSize(k *Kit, n int, size float32) float32 {
	scale := 1.0
	if k.Canvas != nil {
		scale = float64(k.Canvas.Scale())
	}
	px := int(float64(size)*scale) / (n + 2*quietZone)
	if float64(px*n) >= minQRSize*scale {
		return size
	}
	px = int(math.Ceil(minQRSize * scale / float64(n)))
	return float32(math.Ceil(float64(px*(n+2*quietZone)) / scale))
}

// drawQR draws the code centered on a card, as large as whole pixels per module allow.
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
