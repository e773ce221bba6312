package part

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// segmentGap is the space between two segments.
const segmentGap = 3

// NewSegments shows progress as a row of small bars: the first done bars are filled, and
// bar number now is marked (counted from 0; -1 for none).
func NewSegments(k *Kit, done, now, total int) fyne.CanvasObject {
	return newSegments(k, done, now, total, 12, 6)
}

// newSegments draws all bars in one picture, each w by h. Without a graphics card, every
// picture takes a tenth of a megabyte, however small it is.
func newSegments(k *Kit, done, now, total int, w, h float32) fyne.CanvasObject {
	high := h
	if now >= 0 {
		high += theme.Space4
	}
	wide := float32(total)*(w+segmentGap) - segmentGap
	return k.Place.Row(0, k.Place.Fixed(wide, high, newRaster(func(width, height int) image.Image {
		row := image.NewRGBA(image.Rect(0, 0, width, height))
		scale := float64(width) / float64(wide)
		at := func(x, y float32) image.Point {
			return image.Pt(int(math.Round(float64(x)*scale)), int(math.Round(float64(y)*scale)))
		}
		for i := range total {
			place, bar := i, segmentBox(k, i, done, now, h)
			if k.RTL() {
				place = total - 1 - i
			}
			top := (high - h) / 2
			if i == now {
				top = 0
			}
			x := float32(place) * (w + segmentGap)
			box := image.Rectangle{Min: at(x, top), Max: at(x+w, high-top)}
			bar.stroke, bar.radius = bar.stroke*scale, bar.radius*scale
			draw.Draw(row, box, bar.draw(box.Dx(), box.Dy()), image.Point{}, draw.Src)
		}
		return row
	})))
}

// segmentBox returns bar i, which is h pixels high unless it is marked.
func segmentBox(k *Kit, i, done, now int, h float32) roundedBox {
	t := k.Tokens
	switch {
	case i == now:
		return roundedBox{fill: t.Sign, edge: t.Ink, stroke: float64(theme.StrokeState), radius: float64(h/2 + 2)}
	case i < done:
		return roundedBox{fill: t.Primary, radius: float64(h / 2)}
	}
	return roundedBox{fill: t.Track, edge: t.Ctrl, stroke: float64(theme.StrokeThin), radius: float64(h / 2)}
}
