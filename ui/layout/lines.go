package layout

import "fyne.io/fyne/v2"

// Lines puts objects side by side at their natural widths, and wraps to further
// lines.
type Lines struct {
	RTL bool
	Gap float32 // between objects and between lines

	width
}

// boxes places the visible objects in lines of a width, and returns the total height.
func (l *Lines) boxes(objects []fyne.CanvasObject, at []int, total float32) (boxes []Box, height float32) {
	x, y, high := float32(0), float32(0), float32(0)
	for _, i := range at {
		w := min(total, Width(objects[i]))
		if x > 0 && x+w > total {
			x, y, high = 0, y+high+l.Gap/2, 0
		}
		h := Height(objects[i], w)
		boxes = append(boxes, Box{X: x, Y: y, W: w, H: h})
		x, high = x+w+l.Gap, max(high, h)
	}
	return boxes, y + high
}

// HeightFor returns the height of all lines.
func (l *Lines) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, height := l.boxes(objects, shown(objects), width)
	return height
}

// Natural returns the width of all objects on one line.
func (l *Lines) Natural(objects []fyne.CanvasObject) float32 {
	return (&Row{Gap: l.Gap}).Natural(objects)
}

// MinSize implements fyne.Layout.
func (l *Lines) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Lines) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	at := shown(objects)
	boxes, height := l.boxes(objects, at, size.Width)
	over := floor(max(0, size.Height-height) / 2)
	for k, i := range at {
		boxes[k].Y += over
		Put(objects[i], l.RTL, size.Width, boxes[k])
	}
}
