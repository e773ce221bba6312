package qr

import (
	"bufio"
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/png"
	"io"
)

var errPNG = errors.New("qr: damaged PNG")

// pngRows decodes a PNG (ISO/IEC 15948) row by row, directly at the reduced size at which
// codes are searched for. It is used for pictures that would take too much memory with
// image/png, which stores 16 bits per channel, and each pass of an interlaced picture
// separately. Colours are converted to brightness.
type pngRows struct {
	width, height     int
	depth, colours    byte
	interlaced        bool
	palette           []byte // three bytes per colour
	transparent       []byte // see the chunk tRNS
	n, across, down   int    // reduction factor, and the size
	light, visibility []uint16
}

// pngRowsPixel is the number of bytes that pngRows allocates per pixel of its result.
const pngRowsPixel = 8

// measurePNG implements measure for PNG.
func measurePNG(file []byte) (width, height int, memory float64, err error) {
	width, height, memory, err = measured(png.DecodeConfig, pngPixel)(file)
	if err == nil && memory > float64(maxMemory-len(file)) && !tooLarge(width, height) {
		n := shrinkTo(maxFull, width*height)
		memory = float64(width) * float64(height) / float64(n*n) * pngRowsPixel
	}
	return width, height, memory, err
}

// needsRows reports whether image/png would take too much memory.
func needsRows(file []byte) bool {
	_, _, memory, err := measured(png.DecodeConfig, pngPixel)(file)
	return err == nil && memory > float64(maxMemory-len(file))
}

// decodeRows decodes a PNG.
func decodeRows(ctx context.Context, file []byte) (image.Image, error) {
	const signature = 8
	var p pngRows
	for at := signature; ; {
		c, ok := nextChunk(file, at)
		if !ok {
			return nil, errPNG
		}
		switch c.kind {
		case "IHDR":
			if err := p.header(c.data); err != nil {
				return nil, err
			}
		case "PLTE":
			p.palette = c.data
		case "tRNS":
			p.transparent = c.data
		case pixels:
			if p.n == 0 {
				return nil, errPNG
			}
			rows, err := zlib.NewReader(&pngData{file: file, next: at})
			if err != nil {
				return nil, err
			}
			return p.decode(bufio.NewReader(contextReader{ctx, rows}))
		}
		at = c.next
	}
}

// header reads the chunk IHDR.
func (p *pngRows) header(chunk []byte) error {
	const size = 13
	if len(chunk) != size {
		return errPNG
	}
	p.width, p.height = int(binary.BigEndian.Uint32(chunk)), int(binary.BigEndian.Uint32(chunk[4:]))
	p.depth, p.colours, p.interlaced = chunk[8], chunk[9], chunk[12] != 0
	if p.width <= 0 || p.height <= 0 || tooLarge(p.width, p.height) || p.samples() == 0 {
		return errPNG
	}
	p.n = shrinkTo(maxFull, p.width*p.height)
	p.across, p.down = max(p.width/p.n, 1), max(p.height/p.n, 1)
	return nil
}

// The types of colour.
const (
	pngGray, pngRGB, pngPalette, pngGrayAlpha, pngRGBAlpha = 0, 2, 3, 4, 6
)

// samples returns how many samples a pixel has; 0 for an unknown color type.
func (p *pngRows) samples() int {
	switch p.colours {
	case pngGray, pngPalette:
		return 1
	case pngGrayAlpha:
		return 2
	case pngRGB:
		return 3
	case pngRGBAlpha:
		return 4
	}
	return 0
}

// pngPass is one pass of an interlaced picture: the position of its first pixel, and the
// distances between pixels.
type pngPass struct{ x, y, dx, dy int }

func (p *pngRows) passes() []pngPass {
	if !p.interlaced {
		return []pngPass{{0, 0, 1, 1}}
	}
	return []pngPass{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}
}

// decode reads all rows.
func (p *pngRows) decode(r io.Reader) (image.Image, error) {
	p.light, p.visibility = make([]uint16, p.across*p.down), make([]uint16, p.across*p.down)
	bits := p.samples() * int(p.depth)
	for _, pass := range p.passes() {
		across, down := (p.width-pass.x+pass.dx-1)/pass.dx, (p.height-pass.y+pass.dy-1)/pass.dy
		if across <= 0 || down <= 0 {
			continue
		}
		size := (across*bits + 7) / 8
		row, above := make([]byte, 1+size), make([]byte, size)
		for y := range down {
			if _, err := io.ReadFull(r, row); err != nil {
				return nil, err
			}
			if err := unfilter(row[0], row[1:], above, max(bits/8, 1)); err != nil {
				return nil, err
			}
			p.add(row[1:], across, pass, pass.y+y*pass.dy)
			copy(above, row[1:])
		}
	}
	return p.image(), nil
}

// add adds the pixels of a row to the smaller picture.
func (p *pngRows) add(row []byte, across int, pass pngPass, y int) {
	y /= p.n
	if y >= p.down {
		return
	}
	for i := range across {
		x := (pass.x + i*pass.dx) / p.n
		if x >= p.across {
			return
		}
		brightness, alpha := p.pixel(row, i)
		p.light[y*p.across+x] += uint16(brightness * alpha / 255)
		p.visibility[y*p.across+x] += uint16(alpha)
	}
}

// pixel returns the brightness of a pixel, and its opacity, from 0 to 255.
func (p *pngRows) pixel(row []byte, i int) (brightness, alpha int) {
	var s [4]int
	n := p.samples()
	for j := range n {
		s[j] = p.sample(row, i*n+j)
	}
	alpha = 255
	switch p.colours {
	case pngPalette:
		if s[0] < len(p.transparent) {
			alpha = int(p.transparent[s[0]])
		}
		if 3*s[0]+3 > len(p.palette) {
			return 0, alpha
		}
		c := p.palette[3*s[0]:]
		return (int(c[0]) + 2*int(c[1]) + int(c[2])) / 4, alpha
	case pngGrayAlpha:
		alpha = p.byteOf(s[1])
	case pngRGBAlpha:
		alpha = p.byteOf(s[3])
	default:
		if p.isTransparent(s[:n]) {
			alpha = 0
		}
	}
	if n < 3 {
		return p.byteOf(s[0]), alpha
	}
	return (p.byteOf(s[0]) + 2*p.byteOf(s[1]) + p.byteOf(s[2])) / 4, alpha
}

// sample returns a sample of a row as it is stored.
func (p *pngRows) sample(row []byte, i int) int {
	switch p.depth {
	case 16:
		return int(binary.BigEndian.Uint16(row[2*i:]))
	case 8:
		return int(row[i])
	}
	at := i * int(p.depth)
	return int(row[at/8]) >> (8 - at%8 - int(p.depth)) & (1<<p.depth - 1)
}

// byteOf scales a sample to 8 bits.
func (p *pngRows) byteOf(sample int) int { return sample * 255 / (1<<p.depth - 1) }

// isTransparent reports whether a colour is the transparent one.
func (p *pngRows) isTransparent(s []int) bool {
	if len(p.transparent) < 2*len(s) {
		return false
	}
	for i, v := range s {
		if int(binary.BigEndian.Uint16(p.transparent[2*i:])) != v {
			return false
		}
	}
	return true
}

// image returns the smaller picture.
func (p *pngRows) image() image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, p.across, p.down))
	all := p.n * p.n
	for i, light := range p.light {
		alpha := int(p.visibility[i])
		brightness := byte(0)
		if alpha > 0 {
			brightness = byte(min(int(light)*255/alpha, 255))
		}
		pix := img.Pix[4*i : 4*i+4]
		pix[0], pix[1], pix[2], pix[3] = brightness, brightness, brightness, byte(alpha/all)
	}
	return img
}
