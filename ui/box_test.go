package ui

import (
	"image"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
)

// box is a rectangle in the window.
type box struct{ x0, y0, x1, y1 float32 }

func boxAt(at fyne.Position, size fyne.Size) box {
	return box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// slack is the tolerance for rounded positions and widths.
const slack = 1.01

func (b box) holds(o box) bool {
	return o.x0 >= b.x0-slack && o.y0 >= b.y0-slack && o.x1 <= b.x1+slack && o.y1 <= b.y1+slack
}

func (b box) cuts(o box) bool {
	return min(b.x1, o.x1)-max(b.x0, o.x0) > slack && min(b.y1, o.y1)-max(b.y0, o.y0) > slack
}

func (b box) String() string {
	return image.Rect(int(b.x0), int(b.y0), int(b.x1), int(b.y1)).String()
}

// pixels returns the part of a picture of the window that is in the box.
func (b box) pixels() image.Rectangle {
	return image.Rectangle{image.Pt(int(b.x0), int(b.y0)), image.Pt(int(b.x1), int(b.y1))}
}

// holds reports whether o is anywhere inside in.
func holds(in, o fyne.CanvasObject) bool {
	for child := range objects(in) {
		if child == o {
			return true
		}
	}
	return false
}

// seen returns the part of an object that is scrolled into view.
func (d *desk) seen(o fyne.CanvasObject) box {
	at, size := d.app.Driver().AbsolutePositionForObject(o), o.Size()
	if p, ok := o.(*para.Para); ok {
		size.Height = min(size.Height, p.HeightFor(size.Width)) // limited to its lines
	}
	if w, ok := o.(*part.Word); ok {
		var letters fyne.Position
		letters, size = w.Letters()
		at = at.Add(letters)
	}
	b := boxAt(at, size)
	for _, in := range d.all() {
		if scroll, ok := in.(*layout.Scroll); ok && holds(scroll, o) {
			room := boxAt(d.app.Driver().AbsolutePositionForObject(scroll), scroll.Size())
			b.y0, b.y1 = max(b.y0, room.y0), min(b.y1, room.y1)
		}
	}
	return b
}
