package part

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/vector"

	"github.com/waypost-app/waypost/ui/theme"
)

// newSignboard returns the board behind the current item of a rail. Its tip points to the
// page.
func newSignboard(k *Kit) *canvas.Raster {
	rtl, c := k.RTL(), k.Tokens.Sign
	return newRaster(func(w, h int) image.Image { return drawSignboard(w, h, rtl, c) })
}

// drawSignboard paints a board on a picture of w by h pixels, with rounded corners at its
// start and a tip at its end.
func drawSignboard(w, h int, rtl bool, c color.NRGBA) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	wide, high := float32(w), float32(h)
	scale := wide / railBoard
	tip, r := railTip*scale, theme.RadiusField*scale
	at := func(x, y float32) (float32, float32) {
		if rtl {
			x = wide - x
		}
		return x, y
	}
	z := vector.NewRasterizer(w, h)
	z.MoveTo(at(r, 0))
	z.LineTo(at(wide-tip, 0))
	z.LineTo(at(wide, high/2))
	z.LineTo(at(wide-tip, high))
	z.LineTo(at(r, high))
	quadCorner(z, at, 0, high, 0, high-r)
	z.LineTo(at(0, r))
	quadCorner(z, at, 0, 0, r, 0)
	z.ClosePath()
	z.Draw(img, img.Bounds(), image.NewUniform(c), image.Point{})
	return img
}

// quadCorner adds a rounded corner that ends at a point.
func quadCorner(z *vector.Rasterizer, at func(x, y float32) (float32, float32), cornerX, cornerY, x, y float32) {
	cx, cy := at(cornerX, cornerY)
	px, py := at(x, y)
	z.QuadTo(cx, cy, px, py)
}
