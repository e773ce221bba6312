package qr

import "math"

// sharpen returns the picture with sharper edges (a Laplacian), which partly reverses a
// blur. It compares pixels at a distance of reach rather than adjacent ones, so as to
// amplify less noise.
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

// rotatedSide returns the side in pixels of the result of rotate, at any angle.
func (g gray) rotatedSide() int {
	return int(rotateZoom * math.Hypot(float64(g.width), float64(g.height)))
}

// rotate returns the picture rotated about its center and enlarged, on white. Finder
// patterns that were missed are sampled differently then.
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

// bilinear returns the interpolated brightness at a position; outside of the picture,
// white.
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

// even returns the picture with the same contrast everywhere, so that faint codes and
// those in uneven light stand out like others. The surroundings of a pixel are measured
// in cells.
func (g gray) even() gray {
	const cell, reach = 8, 3 // in pixels; in cells
	const least, spread = 5, 60
	even := gray{width: g.width, height: g.height, pix: make([]byte, len(g.pix))}
	columns, rows := (g.width+cell-1)/cell, (g.height+cell-1)/cell
	means, squares := make([]float32, columns*rows), make([]float32, columns*rows)
	for i := range means {
		means[i], squares[i] = g.moments(i%columns*cell, i/columns*cell, cell)
	}
	for i := range means {
		column, row := i%columns, i/columns
		var mean, square, n float32
		for y := max(0, row-reach); y <= min(rows-1, row+reach); y++ {
			for x := max(0, column-reach); x <= min(columns-1, column+reach); x++ {
				mean, square, n = mean+means[y*columns+x], square+squares[y*columns+x], n+1
			}
		}
		mean /= n
		deviation := float32(math.Sqrt(float64(max(0, square/n-mean*mean))))
		for y := row * cell; y < min(g.height, row*cell+cell); y++ {
			for at := y*g.width + column*cell; at < y*g.width+min(g.width, column*cell+cell); at++ {
				even.pix[at] = byte(max(0, min(255, 128+spread*(float32(g.pix[at])-mean)/max(least, deviation))))
			}
		}
	}
	return even
}

// moments returns the mean brightness in a square, and the mean of the squared
// brightness.
func (g gray) moments(left, top, side int) (mean, square float32) {
	sum, squares, n := 0, 0, 0
	for y := top; y < min(g.height, top+side); y++ {
		for _, v := range g.pix[y*g.width+left : y*g.width+min(g.width, left+side)] {
			sum, squares, n = sum+int(v), squares+int(v)*int(v), n+1
		}
	}
	return float32(sum) / float32(n), float32(squares) / float32(n)
}
