package layout

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Row sets objects side by side from the start, each at its natural width and
// in the middle of the row's height. When there is too little room the widest
// one shrinks.
type Row struct {
	RTL      bool
	Gap      float32
	Grow     []int // indices of the objects that share the room that is left
	Centered bool  // the objects stand in the middle of the row
	Top      bool  // the objects stand at the top of the row
	Stretch  bool  // the objects are as high as the row

	width
}

// widths are those of the shown objects, and the room that stays free.
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

// shrink takes up to need from the widest of ws, and says how much it took.
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

// HeightFor is the height of the highest object.
func (l *Row) HeightFor(objects []fyne.CanvasObject, width float32) (h float32) {
	at := shown(objects)
	ws, _ := l.widths(objects, at, width)
	for k, i := range at {
		h = max(h, Height(objects[i], ws[k]))
	}
	return h
}

// Natural is the width of all objects and the gaps between them.
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

// Split sets its first object at the start and its second at the end, both in
// the middle of its height. The first one gives way.
type Split struct {
	RTL bool
	Gap float32 // the least room between the two

	width
}

func (l *Split) widths(objects []fyne.CanvasObject, total float32) (start, end float32) {
	if objects[1].Visible() {
		end = min(total, Width(objects[1]))
	}
	return max(0, min(Width(objects[0]), total-end-l.Gap)), end
}

// HeightFor is the height of the higher object.
func (l *Split) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	a, b := l.widths(objects, width)
	if !objects[1].Visible() {
		return Height(objects[0], a)
	}
	return max(Height(objects[0], a), Height(objects[1], b))
}

// Natural is the width of both.
func (l *Split) Natural(objects []fyne.CanvasObject) float32 {
	return Width(objects[0]) + l.Gap + Width(objects[1])
}

// MinSize implements fyne.Layout.
func (l *Split) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	a, b := l.widths(objects, size.Width)
	for i, w := range []float32{a, b} {
		h := Height(objects[i], w)
		Put(objects[i], l.RTL, size.Width, Box{
			X: float32(i) * (size.Width - w), Y: floor((size.Height - h) / 2), W: w, H: h,
		})
	}
}
