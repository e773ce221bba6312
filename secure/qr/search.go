package qr

import (
	"context"
	"slices"

	"github.com/makiuchi-d/gozxing"
	multi "github.com/makiuchi-d/gozxing/multi/qrcode"
	single "github.com/makiuchi-d/gozxing/qrcode"
)

// maxCorners is how many corner marks of codes a reader may meet before it is
// given up: it tries each three of them, which in a noisy picture would take
// minutes.
const maxCorners = 150

// search collects what the readers find in one picture.
type search struct {
	ctx   context.Context
	found []string
}

// look reads dark codes on light, then light ones on dark.
func (s *search) look(g gray, threshold func(gozxing.LuminanceSource) gozxing.Binarizer) {
	if g.width < minSide || g.height < minSide {
		return
	}
	source, err := gozxing.NewPlanarYUVLuminanceSource(g.pix, g.width, g.height, 0, 0, g.width, g.height, false)
	if err != nil {
		return
	}
	binarizer := threshold(source)
	bits, err := binarizer.GetBlackMatrix()
	if err != nil {
		return
	}
	s.read(matrix{binarizer, bits})
	bits.FlipAll()
	s.read(matrix{binarizer, bits})
}

// read tries the reader of many codes, which wants them square; where it finds
// none, the reader of one may find it slanted.
func (s *search) read(m matrix) {
	before := len(s.found)
	s.try(m, func(b *gozxing.BinaryBitmap, h hints) ([]*gozxing.Result, error) {
		return multi.NewQRCodeMultiReader().DecodeMultiple(b, h)
	})
	if len(s.found) > before {
		return
	}
	s.try(m, func(b *gozxing.BinaryBitmap, h hints) ([]*gozxing.Result, error) {
		result, err := single.NewQRCodeReader().Decode(b, h)
		return []*gozxing.Result{result}, err
	})
}

type hints = map[gozxing.DecodeHintType]any

// try runs one reader. It recovers, for readers panic on some pictures; and it
// panics itself, from inside, to leave a reader that has met too many corners or
// is no longer waited for, since there is no other way out.
func (s *search) try(m matrix, read func(*gozxing.BinaryBitmap, hints) ([]*gozxing.Result, error)) {
	defer func() { _ = recover() }()
	bitmap, err := gozxing.NewBinaryBitmap(m)
	if err != nil {
		return
	}
	corners := 0
	results, err := read(bitmap, hints{
		gozxing.DecodeHintType_TRY_HARDER: true,
		gozxing.DecodeHintType_NEED_RESULT_POINT_CALLBACK: gozxing.ResultPointCallback(func(gozxing.ResultPoint) {
			if corners++; corners > maxCorners || s.ctx.Err() != nil {
				panic("qr: reader left")
			}
		}),
	})
	if err != nil {
		return
	}
	for _, r := range results {
		if text := r.GetText(); text != "" && !slices.Contains(s.found, text) {
			s.found = append(s.found, text)
		}
	}
}

// matrix is a binarizer whose work is done, so that several readers share it.
type matrix struct {
	gozxing.Binarizer
	bits *gozxing.BitMatrix
}

// GetBlackMatrix implements gozxing.Binarizer.
func (m matrix) GetBlackMatrix() (*gozxing.BitMatrix, error) { return m.bits, nil }
