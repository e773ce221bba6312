package qr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // Read understands GIF,
	_ "image/jpeg" // JPEG
	_ "image/png"  // and PNG,
	"io"

	_ "golang.org/x/image/bmp"  // BMP
	_ "golang.org/x/image/webp" // and WebP
)

// Bounds of what Read accepts. A phone's photograph has 12 to 50 million pixels
// and some megabytes; a picture of 20,000×20,000 black pixels is a small file
// that would fill the memory.
const (
	maxPixels = 40_000_000
	maxSide   = 20_000
	maxBytes  = 64 << 20
)

var (
	// ErrUnreadable says that the bytes could not be read, as those of a folder.
	ErrUnreadable = errors.New("qr: cannot read the picture")
	// ErrNotPicture says that the bytes are no picture in a known format, or a
	// damaged one.
	ErrNotPicture = errors.New("qr: not a picture")
	// ErrTooLarge says that the picture has too many pixels or bytes.
	ErrTooLarge = errors.New("qr: picture too large")
)

// Read returns what the QR codes of a picture file say: PNG, JPEG, GIF, BMP or
// WebP. It looks at the size before it makes room for the pixels. The errors are
// ErrNone, ErrUnreadable with r's own, ErrNotPicture, ErrTooLarge, or that of ctx.
func Read(ctx context.Context, r io.Reader) ([]string, error) {
	file, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	case len(file) > maxBytes:
		return nil, ErrTooLarge
	}
	img, err := decodePicture(file)
	if err != nil {
		return nil, err
	}
	return Decode(ctx, img)
}

// decodePicture recovers, for a decoder that panics on a damaged file must not
// take the window down.
func decodePicture(file []byte) (img image.Image, err error) {
	defer func() {
		if recover() != nil {
			img, err = nil, ErrNotPicture
		}
	}()
	head, _, err := image.DecodeConfig(bytes.NewReader(file))
	switch {
	case err != nil || head.Width <= 0 || head.Height <= 0:
		return nil, ErrNotPicture
	case tooLarge(head.Width, head.Height):
		return nil, ErrTooLarge
	}
	img, _, err = image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, ErrNotPicture
	}
	return img, nil
}

// tooLarge reports whether a picture of that size is refused.
func tooLarge(width, height int) bool {
	return width > maxSide || height > maxSide || width*height > maxPixels
}
