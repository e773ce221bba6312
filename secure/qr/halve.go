package qr

import (
	"image"
	"math"
)

// keptPositions returns, by position in zigzag order, the index of a coefficient among
// the 4×4 that are kept, row by row; -1 for the others.
func keptPositions() [64]int8 {
	var kept [64]int8
	for k := range kept {
		kept[k] = -1
	}
	for i, k := range []int{0, 1, 5, 6, 2, 4, 7, 13, 3, 8, 12, 17, 9, 11, 18, 24} {
		kept[k] = int8(i)
	}
	return kept
}

// image returns the component at half the size.
func (p *halfDecoder) image() image.Image {
	const side = 4
	quant := &p.quant[p.components[p.only].table&3]
	img := image.NewGray(image.Rect(0, 0, p.stride*side, len(p.low)/p.stride*side))
	cosines := halfCosines()
	for at, low := range p.low {
		var block, rows [side][side]float32
		for k, i := range p.kept {
			if i >= 0 {
				block[i/side][i%side] = float32(low[i]) * quant[k]
			}
		}
		for v := range side {
			for x := range side {
				for u := range side {
					rows[v][x] += block[v][u] * cosines[x][u]
				}
			}
		}
		pix := img.Pix[at/p.stride*side*img.Stride+at%p.stride*side:]
		for y := range side {
			for x := range side {
				sum := float32(128)
				for v := range side {
					sum += rows[v][x] * cosines[y][v]
				}
				pix[y*img.Stride+x] = byte(min(max(sum, 0), 255))
			}
		}
	}
	return img.SubImage(image.Rect(0, 0, p.width/2, p.height/2))
}

// halfCosines returns the contribution of each frequency to each of 4 samples, for
// coefficients of 8 samples.
func halfCosines() (c [4][4]float32) {
	for x := range c {
		for u := range c[x] {
			c[x][u] = float32(math.Cos(float64((2*x+1)*u)*math.Pi/8) / 2)
		}
		c[x][0] /= math.Sqrt2
	}
	return c
}
