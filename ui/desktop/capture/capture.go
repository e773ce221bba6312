// Package capture takes screenshots, and keeps the app's own window out of screenshots and
// recordings while it shows a secret.
package capture

import (
	"errors"
	"runtime"
)

var (
	// ErrUnavailable reports that no screenshot can be taken.
	ErrUnavailable = errors.New("capture: no picture of the screen")
	// ErrTooLarge reports a picture beyond what fits into memory. It comes with
	// ErrUnavailable.
	ErrTooLarge = errors.New("capture: the picture is too large")
)

// A picture takes at most a quarter of a gigabyte, which is checked before anything
// is allocated: four bytes for each pixel of seven 4K screens.
const (
	maxBytes      = 256 << 20
	bytesPerPixel = 4
)

// fits reports whether a picture of that many pixels fits into memory.
func fits(width, height int) bool {
	return width > 0 && height > 0 && width <= maxBytes/bytesPerPixel/height
}

// SettingsURL returns the address of the system setting that permits an app to see the screen; ""
// if no permission is needed. Without the permission, macOS returns screenshots that lack every
// window.
func SettingsURL() string {
	if runtime.GOOS == "darwin" {
		return "x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture"
	}
	return ""
}
