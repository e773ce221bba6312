package qr

import (
	"context"
	"errors"
	"image"
	"math"
)

// Limits for a picture, in pixels. The largest photographs of phones have 200 million. A
// picture with more than maxFull pixels is read at a reduced size, at which a code still
// has several pixels per module.
const (
	minSide   = 21 // the smallest code, at one pixel per module
	maxSide   = 20_000
	maxPixels = 200_000_000
	maxFull   = 20_000_000
)

// ErrNone means that the picture has no readable QR code.
var ErrNone = errors.New("qr: no QR code found")

// Decode returns the text of every QR code in the picture, without duplicates. Codes may
// be dark on light or light on dark. A transparent picture is read on a white and on a
// black background, since codes on dark pages may have white modules on a transparent
// background.
//
// It returns ctx's error soon after ctx has ended, ErrTooLarge for more than 200
// megapixels, and ErrNone if it finds nothing, which takes longest: about a second for a
// 4K screen. Call it off the UI thread.
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

// shrinkTo returns the factor by which both sides must shrink so that at most the given
// number of pixels is left.
func shrinkTo(most, pixels int) int {
	return max(1, int(math.Ceil(math.Sqrt(float64(pixels)/float64(most)))))
}
