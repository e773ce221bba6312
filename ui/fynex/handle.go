package fynex

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// WindowHandle returns the HWND of a window on Windows and 0 elsewhere. Fyne passes
// handles only to a callback, see https://github.com/fyne-io/fyne/pull/4858; the returned
// value is valid until the window closes.
func WindowHandle(win fyne.Window) uintptr {
	var hwnd uintptr
	if native, ok := win.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if windows, ok := context.(driver.WindowsWindowContext); ok {
				hwnd = windows.HWND
			}
		})
	}
	return hwnd
}
