package qr

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"io"
	"slices"

	"golang.org/x/image/bmp"
	"golang.org/x/image/webp"
)

// format says how to decode pictures of one file format.
type format struct {
	// measure returns, from the file's header, the size in pixels and an upper bound for
	// the bytes that decode allocates. It allocates almost nothing itself.
	measure func(file []byte) (width, height int, memory float64, err error)
	decode  func(ctx context.Context, file []byte) (image.Image, error)
	large   error // the error if the pixels would take too much memory; nil: ErrTooLarge
}

// tooLarge returns the error for a picture that needs too much memory.
func (f format) tooLarge() error {
	if f.large != nil {
		return f.large
	}
	return ErrTooLarge
}

// pictureOf returns the format indicated by the file's first bytes.
func pictureOf(file []byte) (format, error) {
	starts := func(magic string) bool { return bytes.HasPrefix(file, []byte(magic)) }
	switch {
	case starts("\x89PNG\r\n\x1a\n"):
		return format{measure: measurePNG, decode: decodePNG}, nil
	case starts("\xff\xd8\xff"):
		return format{measure: measureJPEG, decode: decodeJPEG}, nil
	case starts("GIF87a"), starts("GIF89a"):
		return format{measure: measured(gif.DecodeConfig, gifPixel), decode: decoded(gif.Decode)}, nil
	case starts("BM"):
		return format{measure: measured(bmp.DecodeConfig, modelPixel), decode: decoded(bmp.Decode)}, nil
	case starts("RIFF") && wholeRIFF(file) && string(file[8:12]) == "WEBP":
		return format{measure: measured(webp.DecodeConfig, webpPixel), decode: decoded(webp.Decode), large: ErrLargeWebP}, nil
	case hasBrand(file, "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"):
		return format{}, ErrHEIC
	case hasBrand(file, "avif", "avis"):
		return format{}, ErrAVIF
	case starts("II*\x00"), starts("MM\x00*"), starts("II+\x00"), starts("MM\x00+"):
		return format{}, ErrTIFF
	}
	return format{}, ErrNotPicture
}

// decoded adapts decoders with the signature of those in package image.
func decoded(decode func(io.Reader) (image.Image, error)) func(context.Context, []byte) (image.Image, error) {
	return func(ctx context.Context, file []byte) (image.Image, error) {
		return decode(contextReader{ctx, bytes.NewReader(file)})
	}
}

// measured adapts functions that read headers. perPixel is the maximum number of bytes
// that the decoder allocates per pixel.
func measured(
	config func(io.Reader) (image.Config, error), perPixel func(color.Model, []byte) float64,
) func([]byte) (int, int, float64, error) {
	return func(file []byte) (int, int, float64, error) {
		c, err := config(bytes.NewReader(file))
		if err != nil {
			return 0, 0, 0, err
		}
		return c.Width, c.Height, float64(c.Width) * float64(c.Height) * perPixel(c.ColorModel, file), nil
	}
}

// modelPixel returns the number of bytes per pixel of a color model.
func modelPixel(m color.Model, _ []byte) float64 {
	if _, paletted := m.(color.Palette); paletted {
		return 1
	}
	return 4
}

// gifPixel returns 1 whatever the color model, since a frame of a GIF may differ from its
// header.
func gifPixel(color.Model, []byte) float64 { return 1 }

// pngPixel returns 8 bytes for 16 bits per channel, and twice as much for an interlaced
// picture, whose seven passes are decoded separately. Grays may be decoded as colours,
// since transparency is declared after the header.
func pngPixel(m color.Model, file []byte) float64 {
	const bitDepth, interlaced = 24, 28 // offsets in the file; PNG specification section 11.2.1
	size := modelPixel(m, file)
	if file[bitDepth] == 16 {
		size = 8
	}
	if file[interlaced] != 0 {
		size *= 2
	}
	return size
}

// webpPixel counts the buffers of both codecs: YCbCr for a lossy picture, two of NRGBA
// for a lossless one, and all of them if there is an extended header, which may be
// followed by either, with transparency as a second, lossless picture.
func webpPixel(_ color.Model, file []byte) float64 {
	switch string(file[12:16]) {
	case "VP8 ":
		return 2
	case "VP8L":
		return 8
	}
	return 12
}

// wholeRIFF reports whether the file has all the bytes that its RIFF header declares. The
// WebP decoder allocates what a chunk declares before reading it.
func wholeRIFF(file []byte) bool {
	const header, sizeEnd = 16, 8
	return len(file) >= header && uint64(binary.LittleEndian.Uint32(file[4:sizeEnd])) <= uint64(len(file)-sizeEnd)
}

// hasBrand reports whether the file is an ISO base media file (ISO/IEC 14496-12) with one
// of some brands, such as those of HEIC pictures (ISO/IEC 23008-12 annex B), as major or
// compatible brand.
func hasBrand(file []byte, any ...string) bool {
	const size, kind, brands = 4, 8, 16
	if len(file) < brands || string(file[size:kind]) != "ftyp" {
		return false
	}
	end := min(uint64(binary.BigEndian.Uint32(file)), uint64(len(file)))
	for at := kind; uint64(at+4) <= end; at += 4 {
		if slices.Contains(any, string(file[at:at+4])) {
			return true
		}
	}
	return false
}

// decodePNG decodes a PNG. Like viewers, it accepts one that lacks its last chunk, which
// only marks the end.
func decodePNG(ctx context.Context, file []byte) (image.Image, error) {
	if needsRows(file) {
		return decodeRows(ctx, file)
	}
	const end = "\x00\x00\x00\x00IEND\xaeB`\x82"
	whole := file[:pngChunks(file)]
	return png.Decode(contextReader{ctx, io.MultiReader(bytes.NewReader(whole), bytes.NewReader([]byte(end)))})
}

// pngChunks returns the end of the last complete chunk of a PNG.
func pngChunks(file []byte) int {
	const signature = 8
	for at := signature; ; {
		c, ok := nextChunk(file, at)
		if !ok {
			return at
		}
		at = c.next
	}
}
