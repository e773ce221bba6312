package part

import (
	"image"
	"image/color"

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
	r.paint = pixels(r.draw)
	r.box = container.New(&layout.Inset{By: -ringRoom}, r.paint)
	r.paint.Hide()
	return r
}

// Marker is a frame that is put around something to show which it is.
func (k *Kit) Marker() fyne.CanvasObject {
	return newFrame(color.Transparent, k.Tokens.Primary, theme.StrokeFocus, theme.RadiusField).box
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
	scale := float64(w) / float64(r.paint.Size().Width)
	return rounded{
		edge: r.color, stroke: float64(theme.StrokeFocus) * scale, radius: float64(r.radius+1) * scale,
	}.draw(w, h)
}
