package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// Chosen is a picture of an answer as it looks once chosen on the website: the
// dot is on. markup holds the website's own words, as a chip; what comes after
// them is their meaning.
func (k *Kit) Chosen(markup string) fyne.CanvasObject {
	t := k.Tokens
	spans := k.rich(markup)
	for i := range spans {
		spans[i].Chip = false
	}
	dot := k.Sized(dotSize, dotSize,
		newFrame(t.Surface, t.Primary, theme.StrokeState, dotSize/2).box,
		container.New(&layout.Inset{By: dotSize / 4}, newFrame(t.Primary, t.Primary, 0, dotSize/4).box))
	words := para.New(k.Text.Tag(), k.style(theme.Task(), t.Ink), spans...)
	return k.Pad(12, 18, 12, 18, newFrame(t.Soft, t.Primary, theme.StrokeState, theme.RadiusField).box,
		k.Grow(theme.Space12, 1, dot, words))
}
