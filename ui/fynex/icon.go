package fynex

import (
	"time"

	"fyne.io/fyne/v2"
)

// SetIconLater sets a window's icon after a delay, on the UI thread. Fyne decodes and scales the
// icon at once, and a new window has to wait for that; nobody misses the icon during the first
// second. No upstream issue exists yet.
func SetIconLater(t *Thread, win fyne.Window, icon fyne.Resource, delay time.Duration) {
	t.After(delay, func() { win.SetIcon(icon) })
}
