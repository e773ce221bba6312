package layout

import "fyne.io/fyne/v2"

// Col stacks objects vertically, each as wide as the column.
type Col struct {
	RTL  bool
	Own  []bool // whether object i keeps its natural width
	Gap  float32
	Gaps []float32 // space above object i; Gap for the objects beyond the slice

	width
}

// gap returns the space above object i, which is the k-th visible one.
func (l *Col) gap(i, k int) float32 {
	switch {
	case i < len(l.Gaps):
		return l.Gaps[i]
	case k == 0:
		return 0
	}
	return l.Gap
}

// HeightFor returns the sum of all heights and gaps.
func (l *Col) HeightFor(objects []fyne.CanvasObject, width float32) (h float32) {
	for k, i := range shown(objects) {
		h += l.gap(i, k) + Height(objects[i], l.of(objects, i, width))
	}
	return h
}

// of returns the width of object i.
func (l *Col) of(objects []fyne.CanvasObject, i int, width float32) float32 {
	if i < len(l.Own) && l.Own[i] {
		return min(width, Width(objects[i]))
	}
	return width
}

// Natural returns the width of the widest object.
func (l *Col) Natural(objects []fyne.CanvasObject) (w float32) {
	for _, i := range shown(objects) {
		w = max(w, Width(objects[i]))
	}
	return w
}

// MinSize implements fyne.Layout.
func (l *Col) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Col) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	y := float32(0)
	for k, i := range shown(objects) {
		y += l.gap(i, k)
		w := l.of(objects, i, size.Width)
		h := Height(objects[i], w)
		Put(objects[i], l.RTL, size.Width, Box{Y: y, W: w, H: h})
		y += h
	}
}

// Columns puts objects of equal height side by side and divides the width among them.
// Below the width Stack it stacks them.
type Columns struct {
	RTL    bool
	Gap    float32
	Shares []float32 // relative width of each object; nil: all equal
	Stack  float32   // width below which they are stacked; 0: never
	Top    bool      // align to the top, each with its own height

	width
}

// share returns the weight of object i.
func (l *Columns) share(i int) float32 {
	if i < len(l.Shares) {
		return l.Shares[i]
	}
	return 1
}

func (l *Columns) widths(at []int, total float32) []float32 {
	sum := float32(0)
	for _, i := range at {
		sum += l.share(i)
	}
	room := max(0, total-l.Gap*float32(max(0, len(at)-1)))
	ws := make([]float32, len(at))
	for k, i := range at {
		ws[k] = floor(room*l.share(i)/sum + 0.01)
	}
	return ws
}

// HeightFor returns the height of the tallest column, or of the stack.
func (l *Columns) HeightFor(objects []fyne.CanvasObject, width float32) (h float32) {
	if width < l.Stack {
		return l.stack().HeightFor(objects, width)
	}
	at := shown(objects)
	ws := l.widths(at, width)
	for k, i := range at {
		h = max(h, Height(objects[i], ws[k]))
	}
	return h
}

// Natural returns the width of all objects and the gaps between them.
func (l *Columns) Natural(objects []fyne.CanvasObject) float32 {
	return (&Row{Gap: l.Gap}).Natural(objects)
}

// MinSize implements fyne.Layout.
func (l *Columns) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

// Layout implements fyne.Layout.
func (l *Columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	if size.Width < l.Stack {
		l.stack().Layout(objects, size)
		return
	}
	at := shown(objects)
	ws := l.widths(at, size.Width)
	x := float32(0)
	for k, i := range at {
		b := Box{X: x, W: ws[k], H: size.Height}
		if l.Top {
			b.H = Height(objects[i], ws[k])
		}
		Put(objects[i], l.RTL, size.Width, b)
		x += ws[k] + l.Gap
	}
}

func (l *Columns) stack() *Col { return &Col{Gap: l.Gap} }
