package qr

import (
	"context"
	"slices"

	"github.com/makiuchi-d/gozxing"
)

const (
	// minAttempts is the number of attempts that are always made, since the picture may
	// contain several codes.
	minAttempts = 2
	// In pictures with more rows than this, some rows are skipped, more of them in the
	// attempts that are always made.
	quickRows, carefulRows = 500, 1000
	// maxSharpened and maxRotated limit the pixels of pictures that are first
	// transformed, which is slow. A 1080p screen is sharpened at full size.
	maxSharpened = 2_100_000
	maxRotated   = 2_400_000
)

// search collects the texts of the codes in one picture.
type search struct {
	ctx   context.Context
	err   error // of ctx, once it has been seen
	found []string
}

// attempt is one way of preparing a picture before searching for finder patterns.
type attempt struct {
	shrink    int // to 1/shrink of its size
	transform func(gray) gray
	threshold func(gozxing.LuminanceSource) gozxing.Binarizer
}

// attempts returns the attempts for a picture, most successful first. None finds more
// than half of the codes in bad photographs; each finds some that no other does.
func attempts(g gray) []attempt {
	local := gozxing.NewHybridBinarizer          // a threshold for each place, for uneven light
	global := gozxing.NewGlobalHistgramBinarizer // a single threshold, for faint codes
	same := func(g gray) gray { return g }
	slightly := func(g gray) gray { return g.rotate(15) }
	halfway := func(g gray) gray { return g.rotate(30) }
	sharpened := shrinkTo(maxSharpened, g.width*g.height)
	rotated := shrinkTo(maxRotated, g.rotatedSide()*g.rotatedSide())
	return []attempt{
		{1, same, local},
		{2, same, local},
		{1, same, global},
		{2, same, global},
		{3, same, local},
		{4, same, local},
		{rotated, slightly, local},
		{sharpened, gray.sharpen, local},
		{sharpened, gray.sharpen, global},
		{2 * sharpened, gray.sharpen, local},
		{2 * sharpened, gray.sharpen, global},
		{3 * sharpened, gray.sharpen, local},
		{rotated, halfway, local},
		{sharpened, gray.even, local},
		{2 * sharpened, gray.even, local},
	}
}

// run makes the attempts in order until a code is found.
func (s *search) run(full gray) {
	small, factor := full, 1
	for i, a := range attempts(full) {
		if s.stopped() || i >= minAttempts && len(s.found) > 0 {
			return
		}
		if a.shrink != factor {
			small, factor = full.shrink(a.shrink), a.shrink
		}
		rows := carefulRows
		if i < minAttempts {
			rows = quickRows
		}
		s.read(a.transform(small), a.threshold, rows)
	}
}

// read finds dark codes on light, then light ones on dark.
func (s *search) read(g gray, threshold func(gozxing.LuminanceSource) gozxing.Binarizer, rows int) {
	if g.width < minSide || g.height < minSide {
		return
	}
	source, err := gozxing.NewPlanarYUVLuminanceSource(g.pix, g.width, g.height, 0, 0, g.width, g.height, false)
	if err != nil {
		return
	}
	bits, err := threshold(source).GetBlackMatrix()
	if err != nil {
		return
	}
	p := newSampler(g)
	s.locate(p, bits, rows)
	bits.FlipAll()
	p.sign = -1
	s.locate(p, bits, rows)
}

// stopped reports whether the context has ended.
func (s *search) stopped() bool {
	if s.err == nil {
		s.err = s.ctx.Err()
	}
	return s.err != nil
}

// add adds the text of a code, unless it is already there.
func (s *search) add(text string) {
	if !slices.Contains(s.found, text) {
		s.found = append(s.found, text)
	}
}
