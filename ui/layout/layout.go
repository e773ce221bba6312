// Package layout places objects by start and end instead of left and right,
// and lets heights depend on widths.
//
// A page is a tree of containers with these layouts. A parent asks each child
// how tall it is at the width it will get ([Height]) and how wide it would like to be
// ([Width]). An object that knows better than its MinSize implements
// [Sized], a layout implements [Flow]. Right-to-left languages set RTL; nothing
// else in a page needs to know left from right.
//
// A layout remembers the width that it was last given, so each container needs its
// own layout value. Hidden objects take up no space and no gap.
package layout

import (
	"math"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/fynex"
)

// Sized is an object whose height depends on its width.
type Sized interface {
	HeightFor(width float32) float32 // the height needed at a width
	Natural() float32                // the width at which nothing wraps
}

// Flow is a layout whose height depends on its width.
type Flow interface {
	fyne.Layout
	HeightFor(objects []fyne.CanvasObject, width float32) float32
	Natural(objects []fyne.CanvasObject) float32
}

// Height returns the height that o needs at a width.
func Height(o fyne.CanvasObject, width float32) float32 {
	switch v := o.(type) {
	case Sized:
		return v.HeightFor(width)
	case *fyne.Container:
		if f, ok := v.Layout.(Flow); ok {
			return f.HeightFor(v.Objects, width)
		}
	}
	return fynex.MinSize(o).Height
}

// Width returns the natural width of o: the one at which nothing wraps.
func Width(o fyne.CanvasObject) float32 {
	switch v := o.(type) {
	case Sized:
		return v.Natural()
	case *fyne.Container:
		if f, ok := v.Layout.(Flow); ok {
			return f.Natural(v.Objects)
		}
	}
	return fynex.MinSize(o).Width
}

// Box is a rectangle measured from the start: X is the distance from the left edge, or
// from the right edge in a right-to-left language.
type Box struct{ X, Y, W, H float32 }

// Put moves and resizes o to a box within a parent that is total pixels wide.
func Put(o fyne.CanvasObject, rtl bool, total float32, b Box) {
	if rtl {
		b.X = total - b.X - b.W
	}
	o.Move(fyne.NewPos(b.X, b.Y))
	o.Resize(fyne.NewSize(b.W, b.H))
}

// width remembers the width passed to the last call of Layout.
type width struct{ last float32 }

// min returns the MinSize of a layout. Its width is 0, so that windows can shrink. Its
// height is the one for the last width, so that Fyne lays out again when an object has
// grown.
func (w *width) min(f Flow, objects []fyne.CanvasObject) fyne.Size {
	at := w.last
	if at <= 0 {
		at = f.Natural(objects)
	}
	return fyne.NewSize(0, f.HeightFor(objects, at))
}

// shown returns the indices of the visible objects.
func shown(objects []fyne.CanvasObject) []int {
	out := make([]int, 0, len(objects))
	for i, o := range objects {
		if o.Visible() {
			out = append(out, i)
		}
	}
	return out
}

func floor(f float32) float32 { return float32(math.Floor(float64(f))) }
