// Package qr draws QR codes and reads them from pictures.
//
// Draw modules as whole pixels, as Image does, with a quiet zone of at least four white
// modules around them, dark on white even in a dark window: phones cannot read anything
// else. The content of a code is often a secret, so no error contains any of it.
//
// # Reading
//
// Decode makes several attempts: it shrinks, sharpens or rotates the picture, separates
// dark from light by a threshold, and looks for three finder patterns that may belong
// together. Then it fits a grid in perspective to the patterns that all codes of a size
// have in common, samples each module through the grid, and uses the error correction to
// find out whether the text is right. Thresholds and error correction are those of
// gozxing.
package qr

import (
	"errors"
	"image"
	"image/color"

	"github.com/skip2/go-qrcode"
)

// QuietZone is the width of the white border that a code needs on each side, in modules
// (ISO/IEC 18004 section 6.3.8).
const QuietZone = 4

// maxText is the capacity of the largest code at level M, in bytes.
const maxText = 2331

var (
	// ErrEmpty means that there is nothing to encode.
	ErrEmpty = errors.New("qr: nothing to encode")
	// ErrTooLong means that no QR code can hold the text.
	ErrTooLong = errors.New("qr: text too long for a QR code")
)

// Code is a QR code, ready to be drawn. It is safe for concurrent use.
type Code struct {
	version int
	modules [][]bool
}

// Encode returns the smallest QR code for a text at error correction level M, which
// tolerates 15 % damage: enough for a printed sheet, with few modules. The errors are
// ErrEmpty and ErrTooLong.
func Encode(text string) (*Code, error) {
	switch {
	case text == "":
		return nil, ErrEmpty
	case len(text) > maxText:
		return nil, ErrTooLong
	}
	q, err := qrcode.New(text, qrcode.Medium)
	if err != nil {
		return nil, ErrTooLong
	}
	q.DisableBorder = true
	return &Code{version: q.VersionNumber, modules: q.Bitmap()}, nil
}

// Version returns the version of the code, 1 to 40, which determines its size: a side has
// 17 + 4×version modules.
func (c *Code) Version() int { return c.version }

// Modules returns the code as rows of modules, true for dark, without the quiet
// zone. The caller must not change it.
func (c *Code) Modules() [][]bool { return c.modules }

// Image draws the code with its quiet zone. Each module is a square of pixelsPerModule,
// which must be at least 1.
func (c *Code) Image(pixelsPerModule int) image.Image {
	scale := max(pixelsPerModule, 1)
	side := (len(c.modules) + 2*QuietZone) * scale
	img := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	for y, row := range c.modules {
		for x, dark := range row {
			if dark {
				fill(img, (x+QuietZone)*scale, (y+QuietZone)*scale, scale)
			}
		}
	}
	return img
}

// fill fills a square at x, y with black.
func fill(img *image.Paletted, x, y, side int) {
	for row := y; row < y+side; row++ {
		line := img.Pix[img.PixOffset(x, row):][:side]
		for i := range line {
			line[i] = 1
		}
	}
}
