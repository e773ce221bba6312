package part

import (
	"image"
	"image/color"
	"math"
)

// hoop is a ring of which a part is filled: from the top, clockwise, with round
// ends. Fyne's own arcs have no such ends, and take much longer to draw.
type hoop struct {
	track, fill color.NRGBA
	stroke      float64 // in pixels
	part        float64 // from 0 to 1
}

// draw paints the ring w×h pixels large. Each pixel is covered by how far its
// middle lies inside the outline.
func (r hoop) draw(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			across, down := float64(x)+0.5-float64(w)/2, float64(y)+0.5-float64(h)/2
			if c := r.at(across, down, (float64(min(w, h))-r.stroke)/2); c.A > 0 {
				img.SetRGBA(x, y, c)
			}
		}
	}
	return img
}

// at is the colour of the pixel at a place from the middle of a ring; radius is
// that of the middle of its stroke.
func (r hoop) at(x, y, radius float64) color.RGBA {
	off := math.Abs(math.Hypot(x, y) - radius)
	track := clamp(r.stroke/2 - off + 0.5)
	if track == 0 {
		return color.RGBA{}
	}
	if angle := math.Atan2(-x, y) + math.Pi; angle > 2*math.Pi*r.part { // from the top, clockwise
		sin, cos := math.Sincos(2 * math.Pi * r.part)
		off = min(math.Hypot(x, y+radius), math.Hypot(x-radius*sin, y+radius*cos))
	}
	fill := clamp(r.stroke/2 - off + 0.5)
	return over(r.fill, fill, r.track, max(0, track-fill))
}
