package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewSoftCard is like NewCardPad, but with the edge colour of a Waypost section.
func NewSoftCard(k *Kit, y, x float32, content fyne.CanvasObject) *fyne.Container {
	t := k.Tokens
	return k.Place.Pad(y+1, x+1, y+1, x+1, newFrame(t.Surface, t.SoftLine, t.Edge(theme.StrokeThin), theme.RadiusCard).box, content)
}

// NewHeroIcon returns a large icon on a disc, for a page with little else to show.
func NewHeroIcon(k *Kit, icon string) fyne.CanvasObject {
	const size, inner = 120, 56
	t := k.Tokens
	return newDisc(k, size, t.Soft, t.SoftLine, t.Edge(theme.StrokeThin), NewIcon(k, icon, inner, t.Primary))
}
