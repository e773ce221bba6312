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

// read reads Wayland's clipboard if wl-paste is installed, else X11's, with which Wayland
// desktops keep their clipboard in sync for older programs. mediaType names the content
// for Wayland. targets name it for X11; the first one that the owner offers is read.
func read(ctx context.Context, limit int, mediaType string, targets ...string) ([]byte, error) {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		data, err := readWayland(ctx, limit, mediaType)
		if !errors.Is(err, errors.ErrUnsupported) {
			return data, err
		}
	}
	return readX11(ctx, limit, targets)
}
