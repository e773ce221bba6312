package fynex

import (
	"time"

	"fyne.io/fyne/v2"
)

// SetIconLater sets a window's icon after a delay, on the UI thread. Fyne decodes and
// scales the icon synchronously, which would delay a new window, and nobody misses the
// icon during the first second. There is no upstream issue yet.
func SetIconLater(t *Thread, win fyne.Window, icon fyne.Resource, delay time.Duration) {
	t.After(delay, func() { win.SetIcon(icon) })
}
