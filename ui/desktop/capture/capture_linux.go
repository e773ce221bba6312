package capture

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"

	"golang.org/x/sys/unix"

	"github.com/waypost-app/waypost/ui/desktop/portal"
)

// Screens takes a picture of every screen and passes them to each, one at a time, so that
// only one large picture is in memory. It stops at the first error of each or when ctx
// ends, and returns ErrUnavailable if there is no picture.
//
// On Wayland, programs cannot see the screen: the desktop takes one picture of all
// screens, and may ask the person first.
func Screens(ctx context.Context, each func(image.Image) error) error {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		return fromPortal(ctx, each)
	}
	return fromX11(ctx, each)
}

// fromPortal asks the desktop for a picture of all screens.
func fromPortal(ctx context.Context, each func(image.Image) error) error {
	img, err := portalScreenshot(ctx)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return errors.Join(ErrUnavailable, err)
	}
	return each(img)
}

// portalScreenshot reads the file into which the desktop wrote the picture, and always
// removes it: it may show the authenticator key.
func portalScreenshot(ctx context.Context) (image.Image, error) {
	paths, release, err := portal.Ask(ctx, portal.Request{Method: portal.Screenshot})
	if err != nil {
		return nil, err
	}
	defer release()
	return readPNG(paths[0])
}

// readPNG reads a picture file within the memory limit. Only PNG is accepted, because the toolkit
// registers decoders without limits for other formats.
func readPNG(path string) (image.Image, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|unix.O_NONBLOCK, 0) // O_NONBLOCK: a named pipe would otherwise block
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%w: no regular file", ErrUnavailable)
	case info.Size() > maxBytes:
		return nil, fmt.Errorf("%w: %d bytes", ErrTooLarge, info.Size())
	}
	size, err := png.DecodeConfig(f)
	if err != nil {
		return nil, err
	}
	if !fits(size.Width, size.Height*samplesOf(size.ColorModel)) {
		return nil, fmt.Errorf("%w: %d by %d pixels", ErrTooLarge, size.Width, size.Height)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	return png.Decode(f)
}

// samplesOf returns the memory that a pixel takes, in units of four bytes: two for
// pictures with 16 bits per channel, else one.
func samplesOf(model color.Model) int {
	if model == color.RGBA64Model || model == color.NRGBA64Model {
		return 2
	}
	return 1
}
