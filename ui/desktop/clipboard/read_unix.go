//go:build !windows && !darwin

package clipboard

import (
	"context"
	"errors"
	"os"
)

func readText(ctx context.Context) ([]byte, error) {
	return read(ctx, maxText, "text/plain;charset=utf-8", "UTF8_STRING", "STRING")
}

func readPicture(ctx context.Context) ([]byte, error) {
	return read(ctx, maxPicture, "image/png", "image/png", "image/jpeg")
}

// read reads the clipboard of Wayland, if wl-paste is installed, else that of X11, which Wayland
// desktops keep in sync for older programs. mediaType is Wayland's name for what to read; targets
// are X11's names, of which the first one that the owner has is read.
func read(ctx context.Context, limit int, mediaType string, targets ...string) ([]byte, error) {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		data, err := readWayland(ctx, limit, mediaType)
		if !errors.Is(err, errors.ErrUnsupported) {
			return data, err
		}
	}
	return readX11(ctx, limit, targets)
}
