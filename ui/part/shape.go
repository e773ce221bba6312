package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// frame is a box with an edge inside its bounds, drawn as two fills: Fyne's own
// stroke lies inside the bounds in a window but half outside them in a picture.
type frame struct {
	box        *fyne.Container
	edge, fill *canvas.Rectangle
	inset      *layout.Inset
	radius     float32
}

func newFrame(fill, edge color.Color, stroke, radius float32) *frame {
	f := &frame{edge: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil), inset: &layout.Inset{}, radius: radius}
	f.edge.CornerRadius = radius
	f.box = container.NewStack(f.edge, container.New(f.inset, f.fill))
	f.paint(fill, edge, stroke)
	return f
}

// paint gives the box other colours and another edge.
func (f *frame) paint(fill, edge color.Color, stroke float32) {
	if f.edge.FillColor == edge && f.fill.FillColor == fill && f.inset.By == stroke {
		return
	}
	f.edge.FillColor, f.fill.FillColor = edge, fill
	f.fill.CornerRadius = max(0, f.radius-stroke)
	if f.inset.By != stroke {
		f.inset.By = stroke
		f.inset.Layout([]fyne.CanvasObject{f.fill}, f.edge.Size())
	}
	f.box.Refresh()
}

// disc is a circle with an edge inside its bounds.
func (k *Kit) disc(size float32, fill, edge color.Color, stroke float32, in fyne.CanvasObject) *fyne.Container {
	return k.Sized(size, size,
		newFrame(fill, edge, stroke, size/2).box,
		container.New(&layout.Row{Centered: true}, in))
}

// plain is a filled rectangle.
func plain(c color.Color) *canvas.Rectangle { return canvas.NewRectangle(c) }

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
