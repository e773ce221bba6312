package fynex

import "image"

// NativeWindow is the window as the toolkit below Fyne sees it, which Fyne does not
// expose: https://github.com/fyne-io/fyne/issues/1155. Its methods are called on the UI
// thread; sizes and positions are in pixels of the window system.
type NativeWindow interface {
	// Bounds returns the position and size of the window with its frame; false while
	// unknown.
	Bounds() (image.Rectangle, bool)
	// SetBounds moves and resizes the window.
	SetBounds(r image.Rectangle)
	// Screens returns the part of each screen that windows may occupy.
	Screens() []image.Rectangle
	// Raise brings the window to the front, even if it is minimized.
	Raise()
}

// FitScreen moves and shrinks a window as far as needed to fit on one screen: the one
// that shows most of r. It returns false if no screen shows any of it, for example
// because a screen was unplugged.
func FitScreen(r image.Rectangle, screens []image.Rectangle) (fit image.Rectangle, ok bool) {
	most := 0
	var on image.Rectangle
	for _, s := range screens {
		if part := r.Intersect(s).Size(); part.X*part.Y > most {
			most, on = part.X*part.Y, s
		}
	}
	if most == 0 {
		return image.Rectangle{}, false
	}
	size := image.Pt(min(r.Dx(), on.Dx()), min(r.Dy(), on.Dy()))
	at := image.Pt(min(max(r.Min.X, on.Min.X), on.Max.X-size.X), min(max(r.Min.Y, on.Min.Y), on.Max.Y-size.Y))
	return image.Rectangle{Min: at, Max: at.Add(size)}, true
}
