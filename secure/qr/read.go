package qr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
)

const (
	// maxBytes limits the size of a picture file. A photograph has several megabytes.
	maxBytes = 64 << 20
	// maxMemory limits the memory for a picture file and its decoder together. Up to 250
	// MB, it leaves room for the search.
	maxMemory = 225 << 20
)

var (
	// ErrUnreadable means that the bytes could not be read, for example because the file is a
	// folder.
	ErrUnreadable = errors.New("qr: cannot read the picture")
	// ErrNotPicture means that the bytes are damaged, or not a picture in a supported
	// format.
	ErrNotPicture = errors.New("qr: not a picture")
	// ErrHEIC means that the picture is a HEIC file, the format of an iPhone's
	// photographs, which is not supported.
	ErrHEIC = errors.New("qr: HEIC picture")
	// ErrAVIF is the same for AVIF, which websites use.
	ErrAVIF = errors.New("qr: AVIF picture")
	// ErrTIFF is the same for TIFF, which scanners use.
	ErrTIFF = errors.New("qr: TIFF picture")
	// ErrTooLarge means that the picture has too many pixels or bytes.
	ErrTooLarge = errors.New("qr: picture too large")
	// ErrLargeWebP means that a WebP file has too many pixels for its decoder, although
	// in another format it would not. It wraps ErrTooLarge.
	ErrLargeWebP = fmt.Errorf("%w: WebP", ErrTooLarge)
)

// Read returns the texts of the QR codes in a picture file, as Decode does. Its errors are those
// of ReadImage and ErrNone.
func Read(ctx context.Context, r io.Reader) ([]string, error) {
	img, err := ReadImage(ctx, r)
	if err != nil {
		return nil, err
	}
	return Decode(ctx, img)
}

// ReadImage decodes a picture file: PNG, JPEG, GIF (its first frame), BMP or WebP,
// recognized by the first bytes. It never uses other decoders that a program has
// registered with package image. A truncated JPEG is decoded as far as possible.
//
// Whether the pixels fit into the memory limit is decided from the file's header, before
// anything is allocated for them. The errors are ErrUnreadable joined with r's,
// ErrNotPicture, ErrHEIC, ErrAVIF, ErrTIFF, ErrTooLarge, ErrLargeWebP, or that of ctx.
func ReadImage(ctx context.Context, r io.Reader) (image.Image, error) {
	var file bytes.Buffer
	_, err := file.ReadFrom(io.LimitReader(contextReader{ctx, r}, maxBytes+1))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	case file.Len() > maxBytes:
		return nil, ErrTooLarge
	}
	img, err := decodeFile(ctx, file.Bytes())
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return img, err
}

// decodeFile recovers from panics, because a decoder that panics on a damaged file must
// not end the program.
func decodeFile(ctx context.Context, file []byte) (img image.Image, err error) {
	defer func() {
		if recover() != nil {
			img, err = nil, ErrNotPicture
		}
	}()
	p, err := pictureOf(file)
	if err != nil {
		return nil, err
	}
	width, height, memory, err := p.measure(file)
	switch {
	case err != nil || width <= 0 || height <= 0:
		return nil, ErrNotPicture
	case tooLarge(width, height):
		return nil, ErrTooLarge
	case memory > float64(maxMemory-len(file)):
		return nil, p.tooLarge()
	}
	img, err = p.decode(ctx, file)
	if err != nil {
		return nil, ErrNotPicture
	}
	return img, nil
}

// contextReader fails with ctx's error when ctx has ended, which stops a decoder that
// reads from it.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

// Read implements io.Reader.
func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
