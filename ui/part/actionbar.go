package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// ActionBar is the bar under a page: buttons at its start, then a note, and the
// primary button at its end. Note and primary may be nil.
func (k *Kit) ActionBar(start []fyne.CanvasObject, note fyne.CanvasObject, primary *Button) fyne.CanvasObject {
	l := &barLayout{rtl: k.RTL(), side: k.Margin(), high: k.BarHeight()}
	l.start, l.note, l.primary = k.Row(theme.Space24, start...), note, k.Gap(0, 0)
	if note == nil {
		l.note = k.Gap(0, 0)
	}
	if primary != nil {
		l.primary = primary
	}
	return container.New(l, plain(k.Tokens.Surface), k.Divider(), l.start, l.note, l.primary)
}

// barLayout sets the parts of an action bar in one line. What has no room there
// stands over the primary button, which never moves: the bar grows.
type barLayout struct {
	rtl        bool
	side, high float32

	start, note, primary fyne.CanvasObject
	last                 float32 // the width in force
}

// line is a row of the bar, from the bottom.
type line struct {
	box layout.Box // Y is that of the middle, from the bottom
	of  fyne.CanvasObject
}

// lines are where the parts stand in a width, and the height of all.
func (l *barLayout) lines(width float32) (parts []line, height float32) {
	side := l.side + layout.Beside(width-2*l.side, theme.PageWidth)
	room := width - 2*side
	start, note, primary := natural(l.start), natural(l.note), min(room, natural(l.primary))
	h := max(layout.Height(l.primary, primary), l.high-2*theme.Space8)
	middle := l.high/2 + max(0, h-l.high+2*theme.Space8)/2
	height = middle + max(l.high/2, h/2+theme.Space8)
	parts = append(parts, line{layout.Box{X: width - side - primary, Y: middle, W: primary}, l.primary})

	over := func(o fyne.CanvasObject, w float32) {
		w = min(w, room)
		if w == 0 {
			return
		}
		h := layout.Height(o, w)
		parts = append(parts, line{layout.Box{X: side, Y: height + h/2, W: w}, o})
		height += h + theme.Space8
	}
	at := side
	if start+theme.Space16 <= room-primary {
		parts = append(parts, line{layout.Box{X: at, Y: middle, W: start}, l.start})
		at += start + theme.Space24*min(1, start)
	} else {
		over(l.start, start)
		at = width
	}
	if at+note+theme.Space16 <= width-side-primary {
		parts = append(parts, line{layout.Box{X: at, Y: middle, W: note}, l.note})
	} else {
		over(l.note, note)
	}
	return parts, height
}

// natural is the width of an object, 0 if it is hidden.
func natural(o fyne.CanvasObject) float32 {
	if !o.Visible() {
		return 0
	}
	return layout.Width(o)
}

// HeightFor implements layout.Flow.
func (l *barLayout) HeightFor(_ []fyne.CanvasObject, width float32) float32 {
	_, height := l.lines(width)
	return height
}

// Natural implements layout.Flow.
func (l *barLayout) Natural([]fyne.CanvasObject) float32 {
	return natural(l.start) + natural(l.note) + natural(l.primary) + 2*l.side + 2*theme.Space24
}

// MinSize implements fyne.Layout.
func (l *barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.HeightFor(objects, l.last))
}

// Layout implements fyne.Layout.
func (l *barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	layout.Put(objects[0], false, size.Width, layout.Box{W: size.Width, H: size.Height})
	layout.Put(objects[1], false, size.Width, layout.Box{W: size.Width, H: 1})
	parts, _ := l.lines(size.Width)
	for _, p := range parts {
		p.box.H = layout.Height(p.of, p.box.W)
		p.box.Y = size.Height - p.box.Y - p.box.H/2
		layout.Put(p.of, l.rtl, size.Width, p.box)
	}
}
