package part

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// segmentGap is the room between two segments.
const segmentGap = 3

// Segments are the steps as a row of small bars: the first done ones filled,
// the one at now (from 0; -1 is none) as a sign. In the bar of a compact window
// they are longer.
func (k *Kit) Segments(done, now, total int) fyne.CanvasObject {
	return k.segments(done, now, total, 12, 6)
}

// segments is one picture, not one for each bar: without a graphics card every
// picture that is drawn takes a tenth of a megabyte, however small it is.
func (k *Kit) segments(done, now, total int, w, h float32) fyne.CanvasObject {
	high := h
	if now >= 0 {
		high += theme.Space4
	}
	wide := float32(total)*(w+segmentGap) - segmentGap
	return k.Row(0, k.Sized(wide, high, pixels(func(width, height int) image.Image {
		row := image.NewRGBA(image.Rect(0, 0, width, height))
		scale := float64(width) / float64(wide)
		at := func(x, y float32) image.Point {
			return image.Pt(int(math.Round(float64(x)*scale)), int(math.Round(float64(y)*scale)))
		}
		for i := range total {
			place, bar := i, k.segment(i, done, now, h)
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

// segment is the bar of step i, h high where it is not the sign.
func (k *Kit) segment(i, done, now int, h float32) rounded {
	t := k.Tokens
	switch {
	case i == now:
		return rounded{fill: t.Sign, edge: t.Ink, stroke: float64(theme.StrokeState), radius: float64(h/2 + 2)}
	case i < done:
		return rounded{fill: t.Primary, radius: float64(h / 2)}
	}
	return rounded{fill: t.Track, edge: t.Ctrl, stroke: float64(theme.StrokeThin), radius: float64(h / 2)}
}
