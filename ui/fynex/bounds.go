package fynex

import "image"

// NativeWindow is a window of the desktop as its toolkit sees it, which Fyne does not
// offer: https://github.com/fyne-io/fyne/issues/1155. Its methods are called on the
// UI thread; sizes and places are in the pixels of the window system.
type NativeWindow interface {
	// Bounds returns where the window is, with its frame; false while that cannot be known.
	Bounds() (image.Rectangle, bool)
	// SetBounds moves and resizes the window.
	SetBounds(r image.Rectangle)
	// Screens returns the part of each screen that windows may cover.
	Screens() []image.Rectangle
	// Raise brings the window to the front, out of the task bar if it is there.
	Raise()
}

// FitScreen returns a window that is wholly on one of the screens: on the one that
// shows most of r, moved and made smaller as far as needed. It returns false when
// none shows any of it, as after a screen was unplugged.
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
