package part

import (
	"image"
	"image/color"
	"math"
)

// roundedBox draws a box with rounded corners: an edge inside its bounds and a fill
// inside the edge. Fyne's own box uses a shader; without a graphics card, compiling that
// takes longer than drawing a whole page.
type roundedBox struct {
	fill, edge     color.NRGBA
	stroke, radius float64 // in pixels
}

// draw paints the box on a picture of w by h pixels. Rows without corners are copied.
func (r roundedBox) draw(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if w == 0 || h == 0 {
		return img
	}
	r.radius = min(r.radius, float64(w)/2, float64(h)/2)
	corner := min(int(math.Ceil(max(r.radius, r.stroke)))+1, (w+1)/2, (h+1)/2)
	for y := range corner {
		r.row(img, y, corner)
		copy(img.Pix[(h-1-y)*img.Stride:], img.Pix[y*img.Stride:(y+1)*img.Stride])
	}
	if h > 2*corner {
		r.row(img, corner, corner)
		for y := corner + 1; y < h-corner; y++ {
			copy(img.Pix[y*img.Stride:], img.Pix[corner*img.Stride:(corner+1)*img.Stride])
		}
	}
	return img
}

// rows repaints some rows of a drawn box with another fill.
func (r roundedBox) rows(img *image.RGBA, from, to int, fill color.NRGBA) {
	r.fill = fill
	other := r.draw(img.Rect.Dx(), img.Rect.Dy())
	from, to = min(from, img.Rect.Dy()), min(to, img.Rect.Dy())
	copy(img.Pix[from*img.Stride:to*img.Stride], other.Pix[from*img.Stride:])
}

// row paints row y of the upper half: two ends that mirror each other, and a single
// colour between them.
func (r roundedBox) row(img *image.RGBA, y, corner int) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	for x := range min(corner+1, w) {
		c := r.at(x, y, w, h)
		img.SetRGBA(x, y, c)
		img.SetRGBA(w-1-x, y, c)
	}
	if w <= 2*corner {
		return
	}
	line := img.Pix[y*img.Stride : (y+1)*img.Stride]
	from, to := 4*corner, 4*(w-corner)
	for done := 4; done < to-from; done *= 2 {
		copy(line[from+done:to], line[from:from+done])
	}
}

// at returns the colour of a pixel. How much it is covered follows from the distance of
// its center from the outline.
func (r roundedBox) at(x, y, w, h int) color.RGBA {
	hx, hy := float64(w)/2, float64(h)/2
	qx := math.Abs(float64(x)+0.5-hx) - hx + r.radius
	qy := math.Abs(float64(y)+0.5-hy) - hy + r.radius
	inside := r.radius - math.Hypot(max(qx, 0), max(qy, 0)) - min(max(qx, qy), 0)
	outer := clamp(inside + 0.5)
	inner := clamp(inside - r.stroke + 0.5)
	if r.stroke == 0 {
		inner = outer
	}
	return blend(r.fill, inner, r.edge, outer-inner)
}

// blend mixes two colours that each cover a part of a pixel.
func blend(a color.NRGBA, coverA float64, b color.NRGBA, coverB float64) color.RGBA {
	wa, wb := coverA*float64(a.A)/255, coverB*float64(b.A)/255
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*wa + float64(y)*wb)) }
	return color.RGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: uint8(math.Round(255 * (wa + wb)))}
}

func clamp(f float64) float64 { return max(0, min(1, f)) }
