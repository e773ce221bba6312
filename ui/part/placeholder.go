package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Placeholder is an empty square with a sentence in it, where something will be.
func (k *Kit) Placeholder(size float32, sentence string) fyne.CanvasObject {
	t := k.Tokens
	face := newFrame(t.Sunk, t.Line, theme.StrokeThin, theme.RadiusField).box
	words := k.Pad(0, theme.Space24, 0, theme.Space24, k.Grow(0, 0, k.Middle(theme.Body(), t.Ink2, sentence)))
	return k.Centered(0, k.Sized(size, size, face, words))
}
