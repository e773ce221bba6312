// Package capture takes screenshots, and keeps the app's own window out of screenshots and
// recordings while it shows a secret.
package capture

import (
	"errors"
	"runtime"
)

var (
	// ErrUnavailable reports that no screenshot could be taken.
	ErrUnavailable = errors.New("capture: no picture of the screen")
	// ErrTooLarge reports a screen whose picture would exceed the memory limit. It wraps
	// ErrUnavailable.
	ErrTooLarge = errors.New("capture: the picture is too large")
)

// A picture may take at most a quarter of a gigabyte, four bytes for each pixel of seven
// 4K screens. This is checked before anything is allocated.
const (
	maxBytes      = 256 << 20
	bytesPerPixel = 4
)

// fits reports whether a picture of that size is within the limit.
func fits(width, height int) bool {
	return width > 0 && height > 0 && width <= maxBytes/bytesPerPixel/height
}

// SettingsURL returns the address of the system setting that lets an app see the screen;
// "" if no permission is needed. Without the permission, macOS returns screenshots that
// show no windows.
func SettingsURL() string {
	if runtime.GOOS == "darwin" {
		return "x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture"
	}
	return ""
}
