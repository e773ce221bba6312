package layout

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Row puts objects side by side from the start, at their natural widths and centered
// vertically. If they do not fit, the widest ones shrink.
type Row struct {
	RTL      bool
	Gap      float32
	Grow     []int // indices of the objects that share the remaining width
	Centered bool  // center the objects horizontally
	Top      bool  // align the objects to the top
	Stretch  bool  // make the objects as tall as the row
	// Fold is the minimum width of an object that grows or shrinks. If there is less, the
	// row becomes a column; 0 means never.
	Fold float32

	width
}

// folds reports whether the row becomes a column.
func (l *Row) folds(objects []fyne.CanvasObject, at []int, ws []float32) bool {
	if l.Fold == 0 || len(at) < 2 {
		return false
	}
	for k, i := range at {
		if ws[k] < min(l.Fold, Width(objects[i])) {
			return true
		}
	}
	return false
}

// folded returns the column that replaces the row when there is too little width.
func (l *Row) folded(objects []fyne.CanvasObject) *Col {
	own := make([]bool, len(objects))
	for i := range own {
		own[i] = !l.Stretch && !slices.Contains(l.Grow, i)
	}
	return &Col{Gap: max(l.Gap, foldGap), RTL: l.RTL, Own: own}
}

// foldGap is the minimum gap in a row that became a column.
const foldGap = 8

// widths returns the widths of the visible objects, and the width left over.
func (l *Row) widths(objects []fyne.CanvasObject, at []int, total float32) (ws []float32, free float32) {
	ws = make([]float32, len(at))
	free = total - l.Gap*float32(max(0, len(at)-1))
	grow := 0
	for k, i := range at {
		if slices.Contains(l.Grow, i) {
			grow++
			continue
		}
		ws[k] = Width(objects[i])
		free -= ws[k]
	}
	if free < 0 && len(ws) > 0 {
		free += shrink(ws, -free)
	}
	if grow == 0 {
		return ws, free
	}
	each := floor(max(0, free) / float32(grow))
	for k, i := range at {
		if slices.Contains(l.Grow, i) {
			ws[k] = each
		}
	}
	return ws, 0
}

// shrink takes up to need from the widest of ws and returns how much it took.
func shrink(ws []float32, need float32) float32 {
	widest := 0
	for k := range ws {
		if ws[k] > ws[widest] {
			widest = k
		}
	}
	take := min(need, ws[widest])
	ws[widest] -= take
	return take
}

// HeightFor returns the height of the tallest object.
func (l *Row) HeightFor(objects []fyne.CanvasObject, width float32) (h float32) {
	at := shown(objects)
	ws, _ := l.widths(objects, at, width)
	if l.folds(objects, at, ws) {
		return l.folded(objects).HeightFor(objects, width)
	}
	for k, i := range at {
		h = max(h, Height(objects[i], ws[k]))
	}
	return h
}

// Natural returns the width of all objects and the gaps between them.
func (l *Row) Natural(objects []fyne.CanvasObject) (w float32) {
	for k, i := range shown(objects) {
		if k > 0 {
			w += l.Gap
		}
		w += Width(objects[i])
	}
	return w
}

// MinSize implements fyne.Layout.
func (l *Row) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	at := shown(objects)
	ws, free := l.widths(objects, at, size.Width)
	if l.folds(objects, at, ws) {
		l.folded(objects).Layout(objects, size)
		return
	}
	x := float32(0)
	if l.Centered {
		x = floor(max(0, free) / 2)
	}
	for k, i := range at {
		b := Box{X: x, W: ws[k], H: size.Height}
		if !l.Stretch {
			b.H = Height(objects[i], ws[k])
		}
		if !l.Top {
			b.Y = floor((size.Height - b.H) / 2)
		}
		Put(objects[i], l.RTL, size.Width, b)
		x += ws[k] + l.Gap
	}
}

// Split puts its first object at the start and its second at the end, centered
// vertically. If they do not fit, the first one shrinks.
type Split struct {
	RTL bool
	Gap float32 // minimum distance between the two
	// Fold stacks the two when they do not fit side by side.
	Fold bool

	width
}

// folds reports whether the two are stacked.
func (l *Split) folds(objects []fyne.CanvasObject, width float32) bool {
	return l.Fold && objects[0].Visible() && objects[1].Visible() && Width(objects[0]) > 0 && l.Natural(objects) > width
}

func (l *Split) folded() *Col { return &Col{Gap: foldGap, RTL: l.RTL, Own: []bool{true, true}} }

func (l *Split) widths(objects []fyne.CanvasObject, total float32) (start, end float32) {
	if objects[1].Visible() {
		end = min(total, Width(objects[1]))
	}
	return max(0, min(Width(objects[0]), total-end-l.Gap)), end
}

// HeightFor returns the height of the taller object, or of the stack.
func (l *Split) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	if l.folds(objects, width) {
		return l.folded().HeightFor(objects, width)
	}
	a, b := l.widths(objects, width)
	if !objects[1].Visible() {
		return Height(objects[0], a)
	}
	return max(Height(objects[0], a), Height(objects[1], b))
}

// Natural returns the width of both with the gap between them.
func (l *Split) Natural(objects []fyne.CanvasObject) float32 {
	return Width(objects[0]) + l.Gap + Width(objects[1])
}

// MinSize implements fyne.Layout.
func (l *Split) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	if l.folds(objects, size.Width) {
		l.folded().Layout(objects, size)
		return
	}
	a, b := l.widths(objects, size.Width)
	for i, w := range []float32{a, b} {
		h := Height(objects[i], w)
		Put(objects[i], l.RTL, size.Width, Box{
			X: float32(i) * (size.Width - w), Y: floor((size.Height - h) / 2), W: w, H: h,
		})
	}
}
