package part

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// frame is a box with round corners and an edge inside its bounds.
type frame struct {
	box     *fyne.Container
	picture *canvas.Raster

	fill, edge     color.NRGBA
	stroke, radius float32
}

func newFrame(fill, edge color.Color, stroke, radius float32) *frame {
	f := &frame{fill: nrgba(fill), edge: nrgba(edge), stroke: stroke, radius: radius}
	f.picture = pixels(f.draw)
	f.picture.Hidden = f.unseen()
	f.box = container.New(&layout.Inset{}, f.picture)
	return f
}

// paint gives the box other colours and another edge. The canvas does not know
// what it never painted, so that it is told by the box, which is always there.
func (f *frame) paint(fill, edge color.Color, stroke float32) {
	if f.fill == nrgba(fill) && f.edge == nrgba(edge) && f.stroke == stroke {
		return
	}
	f.fill, f.edge, f.stroke = nrgba(fill), nrgba(edge), stroke
	f.picture.Hidden = f.unseen()
	canvas.Refresh(f.box)
}

// unseen reports whether there is nothing to draw, which would cost time, too.
func (f *frame) unseen() bool { return f.fill.A == 0 && (f.edge.A == 0 || f.stroke == 0) }

// draw paints a picture w×h pixels large.
func (f *frame) draw(w, h int) image.Image {
	scale := float64(w) / float64(f.picture.Size().Width)
	return rounded{
		fill: f.fill, edge: f.edge, stroke: float64(f.stroke) * scale, radius: float64(f.radius) * scale,
	}.draw(w, h)
}

func nrgba(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }

// disc is a circle with an edge inside its bounds.
func (k *Kit) disc(size float32, fill, edge color.Color, stroke float32, in fyne.CanvasObject) *fyne.Container {
	return k.Sized(size, size,
		newFrame(fill, edge, stroke, size/2).box,
		container.New(&layout.Row{Centered: true}, in))
}

// pixels is a picture that is shown pixel for pixel, never smoothed: it is as
// large as the place it is shown at. Without a graphics card the program that
// draws it is compiled once for each way of reading a picture, and that costs
// more than the drawing, so that all parts read theirs in one way.
func pixels(draw func(w, h int) image.Image) *canvas.Raster {
	r := canvas.NewRaster(draw)
	r.ScaleMode = canvas.ImageScalePixels
	return r
}

// plain is a filled rectangle: a picture of a few pixels, stretched. Without a
// graphics card Fyne's own rectangle takes ten times as long to draw, and the
// whole window is drawn anew whenever a second passes on a dial. A side of one
// pixel, a power of two, would be another way of reading (see pixels).
func plain(c color.Color) *canvas.Raster {
	picture := image.NewRGBA(image.Rect(0, 0, 3, 3))
	draw.Draw(picture, picture.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	return pixels(func(int, int) image.Image { return picture })
}

// Swatch is a box of one colour, for who works on the palette.
func (k *Kit) Swatch(w, h float32, c color.Color) fyne.CanvasObject {
	return k.Sized(w, h, newFrame(c, k.Tokens.Line, theme.StrokeThin, theme.RadiusField).box)
}

// Divider is a thin line across the width.
func (k *Kit) Divider() fyne.CanvasObject { return k.Sized(0, 1, plain(k.Tokens.Line)) }

// Card is a box on the page, with the usual room around its content.
func (k *Kit) Card(content fyne.CanvasObject) *fyne.Container { return k.CardPad(16, 24, content) }

// CardPad is a card with another room above and below, and at the sides.
func (k *Kit) CardPad(y, x float32, content fyne.CanvasObject) *fyne.Container {
	return k.Pad(y+1, x+1, y+1, x+1, newFrame(k.Tokens.Surface, k.Tokens.Line, theme.StrokeThin, theme.RadiusCard).box, content)
}

// Ruled sets content after a thin line at its start.
func (k *Kit) Ruled(content fyne.CanvasObject) fyne.CanvasObject {
	line := k.Wide(1, plain(k.Tokens.Line))
	return k.Side(theme.Space24, 1, line, content)
}

// Framed sets content in the frame of what matters most on a page.
func (k *Kit) Framed(top, side, bottom float32, content fyne.CanvasObject) *fyne.Container {
	t := k.Tokens
	return k.Pad(top, side, bottom, side, newFrame(t.Surface, t.Primary, theme.StrokeState, theme.RadiusCard).box, content)
}
