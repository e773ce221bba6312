package qr

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/jpeg"
	"io"
)

// Markers of a JPEG file, the byte after 0xFF (ITU-T T.81 table B.1).
const (
	sofBaseline, sofProgressive = 0xc0, 0xc2
	rstFirst, rstLast, restarts = 0xd0, 0xd7, 8
	endOfImage, startOfScan     = 0xd9, 0xda
	quantization, huffmanCodes  = 0xdb, 0xc4
	restartInterval             = 0xdd
	jfif, adobe                 = 0xe0, 0xee
)

var errNoFrame = errors.New("qr: JPEG without a frame")

// jpegHeader is the part of a JPEG file before the first scan.
type jpegHeader struct {
	progressive   bool
	width, height int
	components    []jpegComponent
	interval      int // restart interval in MCUs, 0 for none
	jfif          bool
	untransformed bool // RGB or CMYK, according to Adobe's marker
	scan          int  // offset of the first scan's marker
	blocks        int  // in each MCU
}

// jpegComponent is a component of the picture, such as its brightness.
type jpegComponent struct {
	across, down int  // its blocks per MCU, in each direction
	id           byte // its id in the headers of scans
	table        byte // the number of its quantization table
}

// jpegSegment is a marker of a JPEG file with the data that follows.
type jpegSegment struct {
	marker   byte
	data     []byte
	at, next int // offset of the marker, and of the first byte after the data
}

// nextSegment returns the segment at or after an offset; false if there is none. It skips
// the coded data of a scan, and whatever image/jpeg skips between segments, so that both
// find the same frame.
func nextSegment(file []byte, at int) (s jpegSegment, ok bool) {
	for at+4 <= len(file) {
		marker := file[at+1]
		switch {
		case file[at] != 0xff, marker == 0xff:
			at++
			continue
		case marker == 0, rstFirst <= marker && marker <= rstLast:
			at += 2
			continue
		case marker == endOfImage:
			return s, false
		}
		next := at + 2 + int(binary.BigEndian.Uint16(file[at+2:]))
		if next < at+4 || next > len(file) {
			return s, false
		}
		return jpegSegment{marker, file[at+4 : next], at, next}, true
	}
	return s, false
}

// parseJPEG reads the segments up to the first scan.
func parseJPEG(file []byte) (h jpegHeader, err error) {
	for at := 2; ; {
		s, ok := nextSegment(file, at)
		switch {
		case !ok:
			return h, errNoFrame
		case s.marker == startOfScan:
			h.scan = s.at
			return h, h.check()
		}
		h.segment(s)
		at = s.next
	}
}

// segment applies a segment that precedes the first scan.
func (h *jpegHeader) segment(s jpegSegment) {
	const frame, component = 6, 3 // bytes
	switch data := s.data; {
	case sofBaseline <= s.marker && s.marker <= sofProgressive && h.components == nil && len(data) > frame:
		h.progressive = s.marker == sofProgressive
		h.height, h.width = int(binary.BigEndian.Uint16(data[1:])), int(binary.BigEndian.Uint16(data[3:]))
		for at := frame; at+component <= len(data); at += component {
			h.components = append(h.components, jpegComponent{int(data[at+1] >> 4), int(data[at+1] & 15), data[at], data[at+2]})
		}
	case s.marker == restartInterval && len(data) == 2:
		h.interval = int(binary.BigEndian.Uint16(data))
	case s.marker == jfif:
		h.jfif = bytes.HasPrefix(data, []byte("JFIF\x00"))
	case s.marker == adobe && len(data) == 12 && bytes.HasPrefix(data, []byte("Adobe")):
		h.untransformed = data[11] == 0
	}
}

// check counts the blocks of an MCU. If there is only one component, it is one, whatever
// the frame declares (section A.2.2).
func (h *jpegHeader) check() error {
	if len(h.components) == 1 {
		h.components[0].across, h.components[0].down = 1, 1
	}
	for _, c := range h.components {
		if c.across == 0 || c.down == 0 {
			return errNoFrame
		}
		h.blocks += c.across * c.down
	}
	if h.blocks == 0 {
		return errNoFrame
	}
	return nil
}

// mcus returns the number of MCUs in each direction. The first component has the most
// blocks in each.
func (h *jpegHeader) mcus() (across, down int) {
	const block = 8 // pixels
	luma := h.components[0]
	across = (h.width + block*luma.across - 1) / (block * luma.across)
	down = (h.height + block*luma.down - 1) / (block * luma.down)
	return across, down
}

// rgb reports whether the components are red, green and blue, by the same rules as in
// image/jpeg.
func (h *jpegHeader) rgb() bool {
	c := h.components
	return len(c) == 3 && !h.jfif && (h.untransformed || c[0].id == 'R' && c[1].id == 'G' && c[2].id == 'B')
}

// shown returns the component in which a code is clearest: brightness, else green or
// black ink.
func (h *jpegHeader) shown() int {
	switch {
	case len(h.components) == 4:
		return 3
	case h.rgb():
		return 1
	}
	return 0
}

// halved reports whether to read the picture at half its size. That is done for pictures
// so large that they would be shrunk anyway before the search, if they are progressive,
// since all coefficients would be in memory, in four bytes each, or RGB or CMYK, since
// the whole picture would be copied.
func (h *jpegHeader) halved() bool {
	n := len(h.components)
	return h.width*h.height > maxFull && (h.progressive && (n == 1 || n == 3) || n == 4 || h.rgb())
}

// measureJPEG implements measure for JPEG. A progressive picture takes four more bytes
// per sample, and one that is not YCbCr four per pixel.
func measureJPEG(file []byte) (width, height int, memory float64, err error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return 0, 0, 0, err
	}
	h, err := parseJPEG(file)
	if err != nil {
		return 0, 0, 0, err
	}
	if h.halved() {
		return c.Width, c.Height, float64(c.Width) * float64(c.Height) * halvedPixel, nil
	}
	perPixel := float64(h.blocks) / float64(h.components[0].across*h.components[0].down)
	if h.progressive {
		perPixel *= 5
	}
	if h.converts(file) {
		perPixel += 4
	}
	return c.Width, c.Height, float64(c.Width) * float64(c.Height) * perPixel, nil
}

// converts reports whether the decoder may copy the samples to RGB or CMYK. The marker
// that requests this may even follow the first scan.
func (h *jpegHeader) converts(file []byte) bool {
	if len(h.components) == 3 && !h.rgb() {
		return !h.jfif && bytes.Contains(file[h.scan:], []byte{0xff, adobe})
	}
	return len(h.components) > 1
}

// decodeJPEG decodes a JPEG file, and a truncated one as far as possible, as viewers do:
// interrupted copies and previews in mail are truncated.
func decodeJPEG(ctx context.Context, file []byte) (image.Image, error) {
	h, err := parseJPEG(file)
	if err != nil {
		return nil, err
	}
	if h.halved() {
		return decodeHalf(ctx, file, h)
	}
	if !h.progressive {
		return jpeg.Decode(contextReader{ctx, io.MultiReader(bytes.NewReader(file), h.newTail(file))})
	}
	img, err := jpeg.Decode(contextReader{ctx, bytes.NewReader(file)})
	if last := bytes.LastIndex(file, []byte{0xff, startOfScan}); err != nil && last > h.scan {
		end := bytes.NewReader([]byte{0xff, endOfImage})
		img, err = jpeg.Decode(contextReader{ctx, io.MultiReader(bytes.NewReader(file[:last]), end)})
	}
	if err != nil && len(h.components) < 4 {
		return decodeHalf(ctx, file, h) // image/jpeg cannot handle restart markers in progressive scans
	}
	return img, err
}

// jpegTail stands in for the missing rest of a baseline JPEG file: zero bits, which every
// Huffman table decodes to something, with the restart markers that are due, and finally
// the end of the image.
type jpegTail struct {
	interval  int  // zero bytes per restart interval
	zeros     int  // how many are left in this interval
	intervals int  // intervals left after this one
	next      byte // number of the next restart marker, 0 to 7
}

// newTail returns the tail for the file. A block of zero bits rarely takes more than 64
// bytes; the decoder skips what it does not need.
func (h *jpegHeader) newTail(file []byte) *jpegTail {
	const block = 64
	across, down := h.mcus()
	interval, intervals := across*down, 0
	if h.interval > 0 {
		interval, intervals = h.interval, across*down/h.interval
	}
	zeros := interval * h.blocks * block
	return &jpegTail{zeros, zeros, intervals, nextRestart(file[h.scan:])}
}

// nextRestart returns the number of the restart marker that is due after the last
// one in the scan.
func nextRestart(scan []byte) byte {
	for at := len(scan) - 2; at >= 0; at-- {
		if m := scan[at+1]; scan[at] == 0xff && rstFirst <= m && m <= rstLast {
			return (m - rstFirst + 1) % restarts
		}
	}
	return 0
}

// Read implements io.Reader.
func (t *jpegTail) Read(p []byte) (int, error) {
	if t.zeros > 0 {
		n := min(len(p), t.zeros)
		clear(p[:n])
		t.zeros -= n
		return n, nil
	}
	marker := byte(endOfImage)
	if t.intervals > 0 {
		marker = rstFirst + t.next
		t.intervals--
		t.next = (t.next + 1) % restarts
		t.zeros = t.interval
	}
	if copy(p, []byte{0xff, marker}) < 2 {
		return 0, io.ErrShortBuffer
	}
	return 2, nil
}
