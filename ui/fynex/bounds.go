package fynex

import "image"

// NativeWindow is a window of the desktop as its toolkit sees it, which Fyne does not
// offer: https://github.com/fyne-io/fyne/issues/1155. Its methods are called on the
// UI thread; sizes and places are in the pixels of the window system.
type NativeWindow interface {
	// Bounds returns the place of the window with its frame; false while it is unknown.
	Bounds() (image.Rectangle, bool)
	// SetBounds moves and resizes the window.
	SetBounds(r image.Rectangle)
	// Screens returns the part of each screen that windows may cover.
	Screens() []image.Rectangle
	// Raise brings the window to the front, out of the task bar if it is there.
	Raise()
}

// FitScreen moves and shrinks a window as far as needed to fit on one screen: the one that shows
// most of r. It returns false when no screen shows any of it, for example after a screen was
// unplugged.
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
