package part

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// frame is a box with rounded corners and an edge inside its bounds.
type frame struct {
	box     *fyne.Container
	picture *canvas.Raster

	fill, edge     color.NRGBA
	stroke, radius float32
}

func newFrame(fill, edge color.Color, stroke, radius float32) *frame {
	f := &frame{fill: nrgba(fill), edge: nrgba(edge), stroke: stroke, radius: radius}
	f.picture = newRaster(f.draw)
	f.picture.Hidden = f.isInvisible()
	f.box = container.New(&layout.Inset{}, f.picture)
	return f
}

// paint changes the colours and the edge. It refreshes the box, since a canvas ignores a
// refresh of an object that it has never painted.
func (f *frame) paint(fill, edge color.Color, stroke float32) {
	if f.fill == nrgba(fill) && f.edge == nrgba(edge) && f.stroke == stroke {
		return
	}
	f.fill, f.edge, f.stroke = nrgba(fill), nrgba(edge), stroke
	f.picture.Hidden = f.isInvisible()
	canvas.Refresh(f.box)
}

// isInvisible reports whether there is nothing to draw: even drawing nothing takes time.
func (f *frame) isInvisible() bool { return f.fill.A == 0 && (f.edge.A == 0 || f.stroke == 0) }

// draw paints the box on a picture of w by h pixels.
func (f *frame) draw(w, h int) image.Image {
	scale := float64(w) / float64(f.picture.Size().Width)
	return roundedBox{
		fill: f.fill, edge: f.edge, stroke: float64(f.stroke) * scale, radius: float64(f.radius) * scale,
	}.draw(w, h)
}

func nrgba(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }

// newDisc returns a circle with an edge inside its bounds.
func newDisc(k *Kit, size float32, fill, edge color.Color, stroke float32, in fyne.CanvasObject) *fyne.Container {
	return k.Place.Fixed(size, size,
		newFrame(fill, edge, stroke, size/2).box,
		container.New(&layout.Row{Centered: true}, in))
}

// newRaster returns a picture drawn at exactly the size at which it is shown, without
// smoothing. All components are drawn this way: without a graphics card, each way of
// sampling a picture needs a shader of its own, and compiling it takes longer than
// drawing.
func newRaster(draw func(w, h int) image.Image) *canvas.Raster {
	r := canvas.NewRaster(draw)
	r.ScaleMode = canvas.ImageScalePixels
	return r
}

// newFill returns a filled rectangle: a few pixels, stretched. Without a graphics card,
// Fyne's rectangle takes ten times as long to draw, and a dial redraws the window every
// second. The picture has sides of 3 pixels, since powers of two are sampled differently
// (see newRaster).
func newFill(c color.Color) *canvas.Raster {
	picture := image.NewRGBA(image.Rect(0, 0, 3, 3))
	draw.Draw(picture, picture.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	return newRaster(func(int, int) image.Image { return picture })
}

// NewSwatch returns a box of one colour, for the gallery.
func NewSwatch(k *Kit, w, h float32, c color.Color) fyne.CanvasObject {
	return k.Place.Fixed(w, h, newFrame(c, k.Tokens.Line, k.Tokens.Edge(theme.StrokeThin), theme.RadiusField).box)
}

// NewDivider returns a thin horizontal line.
func NewDivider(k *Kit) fyne.CanvasObject { return k.Place.Fixed(0, 1, newFill(k.Tokens.Line)) }

// NewCard returns a box with the usual padding.
func NewCard(k *Kit, content fyne.CanvasObject) *fyne.Container {
	return NewCardPad(k, 16, 24, content)
}

// NewCardPad is like NewCard, but with other padding: y above and below, x at the sides.
func NewCardPad(k *Kit, y, x float32, content fyne.CanvasObject) *fyne.Container {
	return k.Place.Pad(y+1, x+1, y+1, x+1, newFrame(k.Tokens.Surface, k.Tokens.Line, k.Tokens.Edge(theme.StrokeThin), theme.RadiusCard).box, content)
}

// NewBordered puts a thin line at the start of its content.
func NewBordered(k *Kit, content fyne.CanvasObject) fyne.CanvasObject {
	line := k.Place.MinWidth(1, newFill(k.Tokens.Line))
	return k.Place.GrowStretch(theme.Space24, 1, line, content)
}

// NewFramed puts content in a thick frame, for the most important thing on a page.
func NewFramed(k *Kit, top, side, bottom float32, content fyne.CanvasObject) *fyne.Container {
	t := k.Tokens
	return k.Place.Pad(top, side, bottom, side, newFrame(t.Surface, t.Primary, t.Edge(theme.StrokeState), theme.RadiusCard).box, content)
}
