package fynex

import (
	"time"

	"fyne.io/fyne/v2"
)

// BoundExit calls exit, which is os.Exit, with 0 if the process is still running some
// time after a window has closed. When Fyne's event loop ends, GLFW offers the clipboard
// to the clipboard manager and waits forever for one that hangs:
// https://github.com/glfw/glfw/pull/2888. Everything has been saved by then.
func BoundExit(win fyne.Window, after time.Duration, exit func(code int)) {
	win.SetOnClosed(func() { time.AfterFunc(after, func() { exit(0) }) })
}
