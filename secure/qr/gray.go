package qr

import (
	"context"
	"image"
	"image/draw"
)

// gray is the brightness of a picture, one byte per pixel, row by row.
type gray struct {
	width, height int
	pix           []byte
}

// paper is the brightness of the background assumed for a transparent picture.
type paper byte

const (
	white paper = 255
	black paper = 0
)

// stripRows is approximately how many rows newGray converts at a time.
const stripRows = 64

// newGray returns the brightness of img on the paper, at 1/n of its size, and whether any
// of the paper is visible. It converts strips to RGBA, for which image/draw is fast with
// every usual type, so that a large picture is never copied as a whole.
func newGray(ctx context.Context, img image.Image, n int, on paper) (g gray, transparent bool) {
	from := img.Bounds()
	g = gray{width: from.Dx() / n, height: from.Dy() / n}
	g.pix = make([]byte, 0, g.width*g.height)
	rows := max(stripRows/n, 1) * n
	strip := image.NewRGBA(image.Rect(0, 0, g.width*n, min(rows, g.height*n)))
	line := gray{width: g.width * n, pix: make([]byte, len(strip.Pix)/4)}
	for y := 0; y < g.height*n && ctx.Err() == nil; y += rows {
		line.height = min(rows, g.height*n-y)
		area := image.Rect(0, 0, line.width, line.height)
		draw.Draw(strip, area, img, image.Pt(from.Min.X, from.Min.Y+y), draw.Src)
		if line.fill(strip.Pix, on) {
			transparent = true
		}
		g.pix = append(g.pix, line.shrink(n).pix...)
	}
	return g, transparent
}

// fill sets g to the brightness of premultiplied RGBA pixels on the paper, and reports
// whether any of them is transparent.
func (g gray) fill(rgba []byte, on paper) (transparent bool) {
	for i := range g.width * g.height {
		p := rgba[4*i : 4*i+4 : 4*i+4]
		brightness := (uint(p[0]) + 2*uint(p[1]) + uint(p[2])) / 4
		if p[3] != 255 {
			transparent = true
			brightness += uint(255-p[3]) * uint(on) / 255
		}
		g.pix[i] = byte(brightness)
	}
	return transparent
}

// shrink returns the picture at 1/n of its size: each pixel is the mean of n×n pixels,
// which averages out blur, noise and JPEG artifacts.
func (g gray) shrink(n int) gray {
	if n == 1 {
		return gray{g.width, g.height, g.pix[:g.width*g.height]}
	}
	small := gray{width: g.width / n, height: g.height / n}
	small.pix = make([]byte, small.width*small.height)
	sums := make([]int, small.width)
	for y := range small.height {
		clear(sums)
		for row := y * n; row < y*n+n; row++ {
			line := g.pix[row*g.width:][:small.width*n]
			for x := range sums {
				for _, p := range line[x*n : x*n+n] {
					sums[x] += int(p)
				}
			}
		}
		for x, sum := range sums {
			small.pix[y*small.width+x] = byte(sum / (n * n))
		}
	}
	return small
}
