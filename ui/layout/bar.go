package layout

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// bar is the scroll bar of a Scroll. It can be dragged; a click beside it does nothing,
// since the wheel and the keys already scroll everywhere.
type bar struct {
	widget.BaseWidget

	of    *Scroll
	fill  color.Color
	ratio float32 // pixels of content per pixel that the bar moves
}

func newBar(of *Scroll, fill color.Color) *bar {
	b := &bar{of: of, fill: fill}
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// place sets the bar's size and position for a viewport of size room and content long
// pixels high.
func (b *bar) place(room fyne.Size, long float32) {
	track := room.Height - 2*barInset
	if long <= room.Height || track < barLeast {
		b.Hide()
		return
	}
	h := min(track, max(barLeast, track*room.Height/long))
	y := float32(0)
	b.ratio = 0
	if track > h {
		b.ratio = (long - room.Height) / (track - h)
		y = b.of.offset / b.ratio
	}
	Put(b, b.of.rtl, room.Width, Box{X: room.Width - barWidth - barInset, Y: barInset + y, W: barWidth, H: h})
	b.Show()
}

// Dragged implements fyne.Draggable.
func (b *bar) Dragged(e *fyne.DragEvent) { b.of.moved(b.of.offset + e.Dragged.DY*b.ratio) }

// DragEnd implements fyne.Draggable.
func (b *bar) DragEnd() {}

func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := canvas.NewRectangle(b.fill)
	r.CornerRadius = barWidth / 2
	return widget.NewSimpleRenderer(r)
}
