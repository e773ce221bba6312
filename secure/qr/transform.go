package qr

import "math"

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

// rotateZoom is how much rotate enlarges a picture.
const rotateZoom = 1.4

// rotatedSide returns the side in pixels of what rotate returns, at any angle.
func (g gray) rotatedSide() int {
	return int(rotateZoom * math.Hypot(float64(g.width), float64(g.height)))
}

// rotate returns the picture rotated about its middle and enlarged, on white.
// Finder patterns that the reader misjudges lie differently on the new grid.
func (g gray) rotate(degrees float64) gray {
	side := g.rotatedSide()
	rotated := gray{width: side, height: side, pix: make([]byte, side*side)}
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	sin, cos = sin/rotateZoom, cos/rotateZoom
	middle := float64(side) / 2
	for y := range side {
		dy := float64(y) - middle
		fromX := float64(g.width)/2 - middle*cos - dy*sin
		fromY := float64(g.height)/2 - middle*sin + dy*cos
		line := rotated.pix[y*side:][:side]
		for x := range line {
			line[x] = g.bilinear(fromX, fromY)
			fromX += cos
			fromY += sin
		}
	}
	return rotated
}

// bilinear returns the brightness at a place between four pixels, and white
// outside of the picture.
func (g gray) bilinear(x, y float64) byte {
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
