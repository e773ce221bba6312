package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// SoftCard is CardPad with the edge of what happens here in Waypost.
func (k *Kit) SoftCard(y, x float32, content fyne.CanvasObject) *fyne.Container {
	t := k.Tokens
	return k.Pad(y+1, x+1, y+1, x+1, newFrame(t.Surface, t.SoftLine, theme.StrokeThin, theme.RadiusCard).box, content)
}

// Emblem is a large icon on a disc, for a page that has little to show.
func (k *Kit) Emblem(icon string) fyne.CanvasObject {
	const size, inner = 120, 56
	t := k.Tokens
	return k.disc(size, t.Soft, t.SoftLine, theme.StrokeThin, k.Icon(icon, inner, t.Primary))
}
