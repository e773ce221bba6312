package qr

import (
	"context"
	"errors"
	"image"
	"math"
)

// Limits of a picture, in pixels. The largest photographs of phones have 200 million. A picture
// with more than maxFull is read at a reduced size, at which a code in it still has several pixels
// for each module.
const (
	minSide   = 21 // the smallest code, at one pixel a module
	maxSide   = 20_000
	maxPixels = 200_000_000
	maxFull   = 20_000_000
)

// ErrNone means that the picture has no readable QR code.
var ErrNone = errors.New("qr: no QR code found")

// Decode returns the text of every QR code in the picture, each once, dark on light or light on
// dark. It reads a transparent picture on white and on black, since codes on dark pages may have
// white modules on a transparent background.
//
// It ends with ctx's error soon after ctx is done, with ErrTooLarge above 200 million pixels, and
// with ErrNone when it finds nothing, which takes longest: about a second for a 4K screen. Call it
// off the UI thread.
func Decode(ctx context.Context, img image.Image) ([]string, error) {
	width, height := img.Bounds().Dx(), img.Bounds().Dy()
	switch {
	case width < minSide || height < minSide:
		return nil, ErrNone
	case tooLarge(width, height):
		return nil, ErrTooLarge
	}
	s := search{ctx: ctx}
	n := shrinkTo(maxFull, width*height)
	for _, on := range []paper{white, black} {
		g, transparent := newGray(ctx, img, n, on)
		s.run(g)
		if !transparent {
			break
		}
	}
	if s.stopped() {
		return nil, s.err
	}
	if len(s.found) == 0 {
		return nil, ErrNone
	}
	return s.found, nil
}

// tooLarge reports whether a picture of that size is refused.
func tooLarge(width, height int) bool {
	return width > maxSide || height > maxSide || width*height > maxPixels
}

// shrinkTo returns the factor by which both sides must shrink to leave at most the given number of
// pixels.
func shrinkTo(most, pixels int) int {
	return max(1, int(math.Ceil(math.Sqrt(float64(pixels)/float64(most)))))
}
