package part

import (
	"image"
	"image/color"
	"math"
)

// progressArc draws a ring that is filled clockwise from the top, with round caps. Fyne's
// arcs have no round caps and take much longer to draw.
type progressArc struct {
	track, fill color.NRGBA
	stroke      float64 // in pixels
	share       float64 // from 0 to 1
}

// draw paints the ring on a picture of w by h pixels. How much a pixel is covered follows
// from the distance of its center from the outline.
func (r progressArc) draw(w, h int) image.Image {
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

// at returns the colour at a position relative to the center. radius is that of the
// middle of the stroke.
func (r progressArc) at(x, y, radius float64) color.RGBA {
	off := math.Abs(math.Hypot(x, y) - radius)
	track := clamp(r.stroke/2 - off + 0.5)
	if track == 0 {
		return color.RGBA{}
	}
	if angle := math.Atan2(-x, y) + math.Pi; angle > 2*math.Pi*r.share { // from the top, clockwise
		sin, cos := math.Sincos(2 * math.Pi * r.share)
		off = min(math.Hypot(x, y+radius), math.Hypot(x-radius*sin, y+radius*cos))
	}
	fill := clamp(r.stroke/2 - off + 0.5)
	return blend(r.fill, fill, r.track, max(0, track-fill))
}
