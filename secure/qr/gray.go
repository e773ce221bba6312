package qr

import (
	"image"
	"image/draw"
	"math"
)

// gray is a picture's brightness, one byte for each pixel, row by row.
type gray struct {
	width, height int
	pix           []byte
}

// stripRows is how many rows newGray converts at a time.
const stripRows = 64

// newGray returns the brightness of img on white paper. Going through strips of
// RGBA keeps to the formats that image/draw converts fast, without a second copy
// of a large picture.
func newGray(img image.Image) gray {
	from := img.Bounds()
	g := gray{width: from.Dx(), height: from.Dy()}
	g.pix = make([]byte, 0, g.width*g.height)
	strip := image.NewRGBA(image.Rect(0, 0, g.width, min(stripRows, g.height)))
	for y := 0; y < g.height; y += stripRows {
		rows := image.Rect(0, 0, g.width, min(stripRows, g.height-y))
		draw.Draw(strip, rows, img, image.Pt(from.Min.X, from.Min.Y+y), draw.Src)
		for p := strip.Pix[:rows.Dy()*strip.Stride]; len(p) >= 4; p = p[4:] {
			g.pix = append(g.pix, byte((int(p[0])+2*int(p[1])+int(p[2]))/4)+255-p[3])
		}
	}
	return g
}

// shrink returns the picture at 1/n of its size: each pixel is the mean of n×n.
// Blur, noise and the grain of JPEG average out.
func (g gray) shrink(n int) gray {
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

// sharpen returns the picture with its edges brought out (a Laplacian), which
// undoes some of a blur. Pixels at reach rather than next to each other keep it
// from the noise.
func (g gray) sharpen() gray {
	const reach, strength = 3, 2
	sharp := gray{width: g.width, height: g.height, pix: append([]byte(nil), g.pix...)}
	up := reach * g.width
	for y := reach; y < g.height-reach; y++ {
		for i := y*g.width + reach; i < (y+1)*g.width-reach; i++ {
			p := int(g.pix[i])
			around := int(g.pix[i-reach]) + int(g.pix[i+reach]) + int(g.pix[i-up]) + int(g.pix[i+up])
			sharp.pix[i] = byte(max(0, min(255, p+strength*(4*p-around)/2)))
		}
	}
	return sharp
}

// turn returns the picture turned about its middle and enlarged by 1.4, on
// white. Corner marks that the reader misjudges lie differently on the new grid.
func (g gray) turn(degrees float64) gray {
	const zoom = 1.4
	side := int(zoom * math.Hypot(float64(g.width), float64(g.height)))
	turned := gray{width: side, height: side, pix: make([]byte, side*side)}
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	sin, cos = sin/zoom, cos/zoom
	middle := float64(side) / 2
	for y := range side {
		dy := float64(y) - middle
		fromX := float64(g.width)/2 - middle*cos - dy*sin
		fromY := float64(g.height)/2 - middle*sin + dy*cos
		line := turned.pix[y*side:][:side]
		for x := range line {
			line[x] = g.between(fromX, fromY)
			fromX += cos
			fromY += sin
		}
	}
	return turned
}

// between returns the brightness at a place between four pixels (bilinear).
func (g gray) between(x, y float64) byte {
	if x < 0 || y < 0 || x >= float64(g.width-1) || y >= float64(g.height-1) {
		return 255
	}
	column, row := int(x), int(y)
	right, down := int((x-float64(column))*256), int((y-float64(row))*256)
	p := g.pix[row*g.width+column:]
	above := int(p[0])*(256-right) + int(p[1])*right
	below := int(p[g.width])*(256-right) + int(p[g.width+1])*right
	return byte((above*(256-down) + below*down) >> 16)
}
