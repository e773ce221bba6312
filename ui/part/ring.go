package part

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// ringRoom is how far the focus ring reaches outside its object.
const ringRoom = theme.FocusGap + theme.StrokeFocus

// focusRing is the ring around the focused part. It lies outside the part, and
// what is behind it shows through its gap, so that it is drawn pixel by pixel.
type focusRing struct {
	box    *fyne.Container
	paint  *canvas.Raster
	radius float32
	color  color.NRGBA
}

// newRing is a hidden ring for an object with corners of the given radius.
func (k *Kit) newRing(radius float32) *focusRing {
	r := &focusRing{radius: radius + theme.FocusRadius, color: k.Tokens.Focus}
	r.paint = canvas.NewRaster(r.draw)
	r.box = container.New(&layout.Inset{By: -ringRoom}, r.paint)
	r.paint.Hide()
	return r
}

// around sets the ring around an object.
func (r *focusRing) around(o fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{}, r.box, o)
}

// show shows the ring or hides it. The canvas does not know what it never
// painted, so that it is told by the box, which is always there.
func (r *focusRing) show(on bool) {
	r.paint.Hidden = !on
	canvas.Refresh(r.box)
}

// draw paints a picture w×h pixels large.
func (r *focusRing) draw(w, h int) image.Image {
	scale := float32(w) / r.paint.Size().Width
	return band(w, h, float64((r.radius+1)*scale), float64(theme.StrokeFocus*scale), r.color)
}

// band is the edge of a rounded box, stroke wide inside the picture's bounds.
// Each pixel is covered by how far its middle lies inside the edge.
func band(w, h int, radius, stroke float64, c color.NRGBA) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	hx, hy := float64(w)/2, float64(h)/2
	radius = min(radius, hx, hy)
	for y := range h {
		for x := range w {
			qx := math.Abs(float64(x)+0.5-hx) - hx + radius
			qy := math.Abs(float64(y)+0.5-hy) - hy + radius
			inside := radius - math.Hypot(max(qx, 0), max(qy, 0)) - min(max(qx, qy), 0)
			cover := min(inside, stroke-inside) + 0.5
			if cover > 0 {
				img.SetNRGBA(x, y, color.NRGBA{R: c.R, G: c.G, B: c.B, A: uint8(255 * min(cover, 1))})
			}
		}
	}
	return img
}
