package part

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// ringRoom is how far the focus ring extends beyond its object.
const ringRoom = theme.FocusGap + theme.StrokeFocus

// focusRing is the ring around the focused component. It is drawn pixel by pixel, since
// the background shows through the gap between them.
type focusRing struct {
	box    *fyne.Container
	paint  *canvas.Raster
	radius float32
	stroke float32
	color  color.NRGBA
}

// newFocusRing returns a hidden ring for an object whose corners have the given radius.
func newFocusRing(k *Kit, radius float32) *focusRing {
	r := &focusRing{radius: radius + theme.FocusRadius, stroke: k.Tokens.Edge(theme.StrokeFocus), color: k.Tokens.Focus}
	r.paint = newRaster(r.draw)
	r.box = container.New(&layout.Inset{By: -(r.stroke + k.Tokens.Edge(theme.FocusGap))}, r.paint)
	r.paint.Hide()
	return r
}

// newTightRing returns a ring for words in a text, which have no room for a gap.
func newTightRing(k *Kit) *focusRing {
	r := newFocusRing(k, 0)
	r.box.Layout = &layout.Inset{By: -r.stroke}
	return r
}

// NewHighlight returns a frame to put around the object that is being read aloud.
func NewHighlight(k *Kit) fyne.CanvasObject {
	return newFrame(color.Transparent, k.Tokens.Primary, theme.StrokeFocus, theme.RadiusField).box
}

// around puts the ring around an object.
func (r *focusRing) around(o fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{}, r.box, o)
}

// show shows or hides the ring. It refreshes the box, since a canvas ignores a refresh of
// an object that it has never painted.
func (r *focusRing) show(on bool) {
	r.paint.Hidden = !on
	canvas.Refresh(r.box)
}

// draw paints the ring on a picture of w by h pixels.
func (r *focusRing) draw(w, h int) image.Image {
	scale := float64(w) / float64(r.paint.Size().Width)
	return roundedBox{
		edge: r.color, stroke: float64(r.stroke) * scale, radius: float64(r.radius+1) * scale,
	}.draw(w, h)
}
