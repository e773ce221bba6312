package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Segments are the steps as a row of small bars: the first done ones filled,
// the one at now (from 0; -1 is none) as a sign. In the bar of a compact window
// they are longer.
func (k *Kit) Segments(done, now, total int) fyne.CanvasObject {
	return k.segments(done, now, total, 12, 6)
}

func (k *Kit) segments(done, now, total int, w, h float32) fyne.CanvasObject {
	t := k.Tokens
	row := k.Row(3)
	for i := range total {
		switch {
		case i == now:
			row.Add(k.Sized(w, h+theme.Space4, newFrame(t.Sign, t.Ink, theme.StrokeState, h/2+2).box))
		case i < done:
			row.Add(k.Sized(w, h, newFrame(t.Primary, t.Primary, 0, h/2).box))
		default:
			row.Add(k.Sized(w, h, newFrame(t.Track, t.Ctrl, theme.StrokeThin, h/2).box))
		}
	}
	return row
}
