package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"waypost/ui/para"
	"waypost/ui/part"
)

// Focus implements page.Host.
func (w *Window) Focus(f fyne.Focusable) { w.win.Canvas().Focus(f) }

// behind tells the page that another program's window is in front now.
func (w *Window) behind() {
	if w.page != nil && w.page.Left != nil {
		w.page.Left()
	}
}

// focused brings a part of the page that got the focus into view: at once, and
// again when the sentences have their place that came or went with the focus.
func (w *Window) focused(o fyne.CanvasObject) {
	if w.frame == nil || o == w.page.Primary || slices.Contains(w.page.Start, o) {
		return
	}
	frame := w.frame
	reveal := func() {
		if frame == w.frame && w.win.Canvas().Overlays().Top() == nil {
			frame.scroll.RevealObject(w.app.Driver(), o)
		}
	}
	reveal()
	w.thread.after(0, reveal)
}

// cued tells a screen reader, once it has the new list of what the window says,
// which of it has the focus.
func (w *Window) cued(at int) { w.thread.after(0, func() { w.announcer.focus(handle(w.win), at) }) }

// focusPlace is the place of the focused object in the order of the Tab key, -1
// for none.
func (w *Window) focusPlace() int {
	f := w.win.Canvas().Focused()
	if f == nil {
		return -1
	}
	return slices.Index(stops(w.frame.root), f)
}

// refocus moves the focus to a place in the order of the Tab key.
func (w *Window) refocus(at int) {
	all := stops(w.frame.root)
	if at < 0 || at >= len(all) {
		w.start()
		return
	}
	w.Focus(all[at])
}

// stops are the objects shown under o that the Tab key comes to, in its order.
func stops(o fyne.CanvasObject) (all []fyne.Focusable) {
	if !o.Visible() {
		return nil
	}
	d, ok := o.(fyne.Disableable)
	if f, focusable := o.(fyne.Focusable); focusable && !(ok && d.Disabled()) {
		all = append(all, f)
	}
	for _, child := range part.Inside(o) {
		all = append(all, stops(child)...)
	}
	return all
}

// inputs are the lines to type in that are shown under o.
func inputs(o fyne.CanvasObject) (all []*para.Input) {
	for _, f := range stops(o) {
		if in, ok := f.(*para.Input); ok {
			all = append(all, in)
		}
	}
	return all
}
