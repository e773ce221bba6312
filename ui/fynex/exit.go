package fynex

import (
	"time"

	"fyne.io/fyne/v2"
)

// BoundExit calls exit, which is os.Exit, with 0 if the process is still running a while after a
// window has closed. When Fyne's event loop ends, GLFW offers the clipboard to the clipboard
// manager and waits without limit for one that hangs: https://github.com/glfw/glfw/pull/2888.
// Everything is saved by then.
func BoundExit(win fyne.Window, after time.Duration, exit func(code int)) {
	win.SetOnClosed(func() { time.AfterFunc(after, func() { exit(0) }) })
}
