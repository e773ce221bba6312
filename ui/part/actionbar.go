package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// NewActionBar returns the bar under a page: buttons at the start, then a note, and the
// primary button at the end. note and primary may be nil.
func NewActionBar(k *Kit, start []fyne.CanvasObject, note fyne.CanvasObject, primary *Button) fyne.CanvasObject {
	l := &barLayout{rtl: k.RTL(), side: k.Margin(), high: k.BarHeight(), room: theme.Space8}
	if k.Low {
		l.room = theme.Space4
	}
	l.start, l.note, l.primary = k.Place.Row(theme.Space24, start...), note, k.Place.Gap(0, 0)
	if note == nil {
		l.note = k.Place.Gap(0, 0)
	}
	if primary != nil {
		l.primary = primary
	}
	return container.New(l, newFill(k.Tokens.Surface), NewDivider(k), l.start, l.note, l.primary)
}

// barLayout puts the parts of an action bar on one line. A part that does not fit goes
// above the primary button, which never moves; the bar grows upwards.
type barLayout struct {
	rtl        bool
	side, high float32
	room       float32 // space above and below the buttons

	start, note, primary fyne.CanvasObject
	last                 float32 // the width of the last Layout
}

// barPart is a part of the bar with its position.
type barPart struct {
	box layout.Box // Y is the vertical center, measured from the bottom
	of  fyne.CanvasObject
}

// lines positions the parts for a width and returns the height of the bar.
func (l *barLayout) lines(width float32) (parts []barPart, height float32) {
	side := l.side + layout.SideMargin(width-2*l.side, theme.PageWidth)
	inner := width - 2*side
	start, note, primary := visibleWidth(l.start), visibleWidth(l.note), min(inner, visibleWidth(l.primary))
	h := max(layout.Height(l.primary, primary), l.high-2*l.room)
	middle := l.high/2 + max(0, h-l.high+2*l.room)/2
	height = middle + max(l.high/2, h/2+l.room)
	parts = append(parts, barPart{layout.Box{X: width - side - primary, Y: middle, W: primary}, l.primary})

	over := func(o fyne.CanvasObject, w float32) {
		w = min(w, inner)
		if w == 0 {
			return
		}
		h := layout.Height(o, w)
		parts = append(parts, barPart{layout.Box{X: side, Y: height + h/2, W: w}, o})
		height += h + theme.Space8
	}
	at := side
	if start+theme.Space16 <= inner-primary {
		parts = append(parts, barPart{layout.Box{X: at, Y: middle, W: start}, l.start})
		at += start + theme.Space24*min(1, start)
	} else {
		over(l.start, start)
		at = width
	}
	if at+note+theme.Space16 <= width-side-primary {
		parts = append(parts, barPart{layout.Box{X: at, Y: middle, W: note}, l.note})
	} else {
		over(l.note, note)
	}
	return parts, height
}

// visibleWidth returns the natural width of an object, or 0 if it is hidden.
func visibleWidth(o fyne.CanvasObject) float32 {
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
	return visibleWidth(l.start) + visibleWidth(l.note) + visibleWidth(l.primary) + 2*l.side + 2*theme.Space24
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
