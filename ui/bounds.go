package ui

import (
	"image"
	"time"

	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/wizard/people"
)

// restoreBounds moves a new window to where it was last time. If that is not possible, it
// shrinks the window to fit its screen.
func (w *Window) restoreBounds() {
	bounds, known := w.system.native.Bounds()
	if !known {
		return
	}
	screens := w.system.native.Screens()
	if w.session != nil {
		last := w.session.Settings().Window
		r := image.Rect(last.X, last.Y, last.X+last.W, last.Y+last.H)
		if fit, ok := fynex.FitScreen(r, screens); ok {
			w.setBounds(fit)
			return
		}
	}
	w.moveTo(bounds)
}

// moveTo moves the window to a place, or as close as fits on the screen.
func (w *Window) moveTo(r image.Rectangle) {
	fit, ok := fynex.FitScreen(r, w.system.native.Screens())
	if now, known := w.system.native.Bounds(); ok && known && now != fit {
		w.setBounds(fit)
	}
}

// redrawAfter is how long the window system may take to resize a window.
const redrawAfter = 200 * time.Millisecond

// setBounds moves and resizes the window, and redraws it a moment later: if Mesa draws a
// frame before the window has its new size, that frame is too far down.
func (w *Window) setBounds(r image.Rectangle) {
	w.system.native.SetBounds(r)
	w.loop.After(redrawAfter, func() { w.win.Canvas().Refresh(w.win.Content()) })
}

// keepBounds saves the position of the window for the next start.
func (w *Window) keepBounds() {
	if r, known := w.system.native.Bounds(); known && w.session != nil {
		w.session.SetWindow(people.Window{X: r.Min.X, Y: r.Min.Y, W: r.Dx(), H: r.Dy()})
	}
}

// noNative is a window about which the system reveals nothing.
type noNative struct{}

// Bounds implements fynex.NativeWindow.
func (noNative) Bounds() (image.Rectangle, bool) { return image.Rectangle{}, false }

// SetBounds implements fynex.NativeWindow.
func (noNative) SetBounds(image.Rectangle) {}

// Screens implements fynex.NativeWindow.
func (noNative) Screens() []image.Rectangle { return nil }

// Raise implements fynex.NativeWindow.
func (noNative) Raise() {}
