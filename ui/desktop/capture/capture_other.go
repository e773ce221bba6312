//go:build !linux

package capture

import (
	"context"
	"errors"
	"fmt"
	"image"

	"github.com/kbinani/screenshot"
)

// Screens takes a picture of every screen and passes them to each, one at a time, so that
// only one large picture is in memory. It stops at the first error of each or when ctx
// ends, and returns ErrUnavailable if there is no picture.
func Screens(ctx context.Context, each func(image.Image) error) error {
	failure := ErrUnavailable
	captured := false
	for i := range countDisplays() {
		img, err := captureDisplay(i)
		if err != nil {
			failure = errors.Join(ErrUnavailable, err)
			continue // another screen may show the code
		}
		captured = true
		if err := each(img); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if !captured {
		return failure
	}
	return nil
}

// countDisplays returns the number of screens, 0 if the library panics because there is
// no display at all.
func countDisplays() (n int) {
	defer func() { _ = recover() }()
	return screenshot.NumActiveDisplays()
}

// captureDisplay returns a picture of one screen. It recovers from the library's panic
// when a screen is unplugged meanwhile; the library allocates as many bytes as the system
// tells it to.
func captureDisplay(i int) (img image.Image, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("capture: %v", p)
		}
	}()
	area := screenshot.GetDisplayBounds(i)
	if !fits(area.Dx(), area.Dy()) {
		return nil, fmt.Errorf("%w: %d by %d pixels", ErrTooLarge, area.Dx(), area.Dy())
	}
	return screenshot.CaptureRect(area)
}
