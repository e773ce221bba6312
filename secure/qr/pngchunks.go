package qr

import (
	"encoding/binary"
	"io"
)

// pixels is the type of chunks with pixels.
const pixels = "IDAT"

// pngChunk is a chunk of a PNG.
type pngChunk struct {
	kind string
	data []byte
	next int // offset of the next chunk
}

// nextChunk returns the chunk at an offset; false if it is incomplete.
func nextChunk(file []byte, at int) (c pngChunk, ok bool) {
	const head, around = 8, 12 // length and type; and these with the checksum after the data
	if len(file)-at < around {
		return c, false
	}
	size := binary.BigEndian.Uint32(file[at:])
	if uint64(size) > uint64(len(file)-at-around) {
		return c, false
	}
	data := file[at+head:][:size]
	return pngChunk{string(file[at+4 : at+head]), data, at + around + int(size)}, true
}

// pngData reads the data of all pixel chunks, which are consecutive.
type pngData struct {
	file []byte
	next int // offset of the next chunk
	data []byte
}

// Read implements io.Reader.
func (d *pngData) Read(b []byte) (int, error) {
	for len(d.data) == 0 {
		c, ok := nextChunk(d.file, d.next)
		if !ok || c.kind != pixels {
			return 0, io.EOF
		}
		d.data, d.next = c.data, c.next
	}
	n := copy(b, d.data)
	d.data = d.data[n:]
	return n, nil
}

// unfilter reverses the filter of a row (section 9.2). step is the distance in bytes to
// the same sample of the previous pixel.
func unfilter(filter byte, row, above []byte, step int) error {
	for i := range row {
		var a, c byte // of the previous pixel, and of the one above it
		if i >= step {
			a, c = row[i-step], above[i-step]
		}
		switch filter {
		case 0:
		case 1:
			row[i] += a
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(a) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(int(a), int(above[i]), int(c))
		default:
			return errPNG
		}
	}
	return nil
}

// paeth returns the one of three neighbours that best predicts the sample.
func paeth(a, b, c int) byte {
	pa, pb, pc := max(b-c, c-b), max(a-c, c-a), max(a+b-2*c, 2*c-a-b)
	switch {
	case pa <= pb && pa <= pc:
		return byte(a)
	case pb <= pc:
		return byte(b)
	}
	return byte(c)
}
