package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewPlaceholder returns a square with a sentence, shown where something will appear.
func NewPlaceholder(k *Kit, size float32, sentence string) fyne.CanvasObject {
	t := k.Tokens
	face := newFrame(t.Sunk, t.Line, t.Edge(theme.StrokeThin), theme.RadiusField).box
	words := k.Place.Pad(0, theme.Space24, 0, theme.Space24, k.Place.Grow(0, 0, k.Prose.Centered(theme.Body(), t.Ink2, sentence)))
	return k.Place.Centered(0, k.Place.Fixed(size, size, face, words))
}
