package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// NewSelectedOption shows an answer as it looks on the website once selected. In markup,
// the website's own words are a chip, followed by what they mean.
func NewSelectedOption(k *Kit, markup string) fyne.CanvasObject {
	t := k.Tokens
	spans := k.Prose.markup(markup)
	for i := range spans {
		spans[i].Chip = false
	}
	dot := k.Place.Fixed(dotSize, dotSize,
		newFrame(t.Surface, t.Primary, t.Edge(theme.StrokeState), dotSize/2).box,
		container.New(&layout.Inset{By: dotSize / 4}, newFrame(t.Primary, t.Primary, 0, dotSize/4).box))
	words := para.New(k.Text.Tag(), k.Prose.style(theme.Task(), t.Ink), spans...)
	return k.Place.Pad(12, 18, 12, 18, newFrame(t.Soft, t.Primary, t.Edge(theme.StrokeState), theme.RadiusField).box,
		k.Place.Grow(theme.Space12, 1, dot, words))
}
