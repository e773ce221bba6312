package qr

import (
	"context"
	"errors"
	"image"
	"math"

	"github.com/makiuchi-d/gozxing"
)

const (
	// minSide is the side in pixels of the smallest code, one pixel a module.
	minSide = 21
	// always is how many rungs of the ladder are climbed even when a code was
	// found, for the picture may hold a second one.
	always = 2
	// maxSharpened and maxTurned bound the pixels of what is changed first, which
	// is slow; a 1080p screen is sharpened at its full size.
	maxSharpened = 2_100_000
	maxTurned    = 600_000
)

// ErrNone says that the picture holds no QR code that can be read.
var ErrNone = errors.New("qr: no QR code found")

// Decode returns what every QR code in the picture says, each text once, dark on
// light or light on dark. It ends with ctx's error soon after ctx is done, with
// ErrTooLarge above 40 million pixels, and with ErrNone when it finds nothing,
// which takes longest: half a second for a 4K screen, off the UI thread.
func Decode(ctx context.Context, img image.Image) ([]string, error) {
	width, height := img.Bounds().Dx(), img.Bounds().Dy()
	switch {
	case width < minSide || height < minSide:
		return nil, ErrNone
	case tooLarge(width, height):
		return nil, ErrTooLarge
	}
	s := search{ctx: ctx}
	s.climb(newGray(img))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case len(s.found) == 0:
		return nil, ErrNone
	}
	return s.found, nil
}

// rung is one way to look at a picture: how much smaller, how changed, and by
// which threshold its grays become black and white.
type rung struct {
	shrink    int
	change    func(gray) gray
	threshold func(gozxing.LuminanceSource) gozxing.Binarizer
}

// ladder returns the rungs for a picture of so many pixels, those that find most
// first. One reader on one rung finds four codes of five; the ladder finds what
// zbar does and more.
func ladder(pixels int) []rung {
	near := gozxing.NewHybridBinarizer           // a threshold for each place: uneven light
	global := gozxing.NewGlobalHistgramBinarizer // one for all: faint codes
	same := func(g gray) gray { return g }
	slightly := func(g gray) gray { return g.turn(15) }
	halfway := func(g gray) gray { return g.turn(30) }
	atMost := func(n float64) int { return int(math.Ceil(math.Sqrt(float64(pixels) / n))) }
	return []rung{
		{1, same, near},
		{2, same, near},
		{1, same, global},
		{2, same, global},
		{3, same, near},
		{4, same, near},
		{atMost(maxSharpened), gray.sharpen, near},
		{atMost(maxSharpened), gray.sharpen, global},
		{atMost(maxTurned), slightly, near},
		{atMost(maxTurned), halfway, near},
	}
}

// climb looks from one rung after the other.
func (s *search) climb(full gray) {
	small := full
	factor := 1
	for i, r := range ladder(full.width * full.height) {
		if s.ctx.Err() != nil || i >= always && len(s.found) > 0 {
			return
		}
		if r.shrink != factor {
			small, factor = full.shrink(r.shrink), r.shrink
		}
		s.look(r.change(small), r.threshold)
	}
}
