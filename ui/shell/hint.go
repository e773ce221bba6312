package shell

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// hintLayout puts a hint under a page while it is needed, but not if the page would have to scroll for
// nothing else.
type hintLayout struct {
	needed func() bool
	room   func() float32 // the height of what shows without scrolling
	last   float32        // the width of the last Layout
}

// HeightFor implements layout.Flow.
func (l *hintLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, all := l.heights(objects, width)
	return all
}

// heights returns the height of the page, and that of the page and the hint; they are the same if the
// hint is left out.
func (l *hintLayout) heights(objects []fyne.CanvasObject, width float32) (page, all float32) {
	page = layout.Height(objects[0], width)
	if !l.needed() {
		return page, page
	}
	all = page + theme.Space16 + layout.Height(objects[1], width)
	if room := l.room(); page <= room && all > room {
		return page, page
	}
	return page, all
}

// Natural implements layout.Flow.
func (l *hintLayout) Natural(objects []fyne.CanvasObject) float32 {
	return layout.Width(objects[0])
}

// MinSize implements fyne.Layout.
func (l *hintLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.HeightFor(objects, l.last))
}

// Layout implements fyne.Layout.
func (l *hintLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	page, all := l.heights(objects, size.Width)
	if all == page {
		objects[1].Hide()
		layout.Put(objects[0], false, size.Width, layout.Box{W: size.Width, H: size.Height})
		return
	}
	objects[1].Show()
	layout.Put(objects[0], false, size.Width, layout.Box{W: size.Width, H: page})
	layout.Put(objects[1], false, size.Width, layout.Box{Y: page + theme.Space16, W: size.Width, H: all - page - theme.Space16})
}
