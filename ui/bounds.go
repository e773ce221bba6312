package ui

import (
	"image"
	"time"

	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/wizard/people"
)

// restoreBounds puts a window that has just opened where it was last time, or else shrinks it to
// fit its screen.
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

// moveTo moves the window to a place, as far as its screen has room.
func (w *Window) moveTo(r image.Rectangle) {
	fit, ok := fynex.FitScreen(r, w.system.native.Screens())
	if now, known := w.system.native.Bounds(); ok && known && now != fit {
		w.setBounds(fit)
	}
}

// redrawAfter is the time after which the window system has surely given a window its new size.
const redrawAfter = 200 * time.Millisecond

// setBounds moves and resizes the window, then draws it once more: Mesa draws a frame too far down
// if it is drawn before the window has its new size.
func (w *Window) setBounds(r image.Rectangle) {
	w.system.native.SetBounds(r)
	w.loop.After(redrawAfter, func() { w.win.Canvas().Refresh(w.win.Content()) })
}

// keepBounds remembers the place of the window for the next start.
func (w *Window) keepBounds() {
	if r, known := w.system.native.Bounds(); known && w.session != nil {
		w.session.SetWindow(people.Window{X: r.Min.X, Y: r.Min.Y, W: r.Dx(), H: r.Dy()})
	}
}

// noNative stands for a window whose system reveals nothing about it.
type noNative struct{}

// Bounds implements fynex.NativeWindow.
func (noNative) Bounds() (image.Rectangle, bool) { return image.Rectangle{}, false }

// SetBounds implements fynex.NativeWindow.
func (noNative) SetBounds(image.Rectangle) {}

// Screens implements fynex.NativeWindow.
func (noNative) Screens() []image.Rectangle { return nil }

// Raise implements fynex.NativeWindow.
func (noNative) Raise() {}
