package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// handle is the window's handle in Windows, 0 elsewhere.
func handle(win fyne.Window) uintptr {
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
