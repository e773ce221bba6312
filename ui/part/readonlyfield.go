package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewReadOnlyField returns a value in a box that looks like a field's.
func NewReadOnlyField(k *Kit, value string) fyne.CanvasObject {
	style := theme.Field()
	style.Bold = true
	t := k.Tokens
	side := theme.Space16 + theme.StrokeThin
	return k.Place.MinHeight(fieldHeight, side, side,
		newFrame(t.Sunk, t.Ctrl, t.Edge(theme.StrokeThin), theme.RadiusField).box,
		k.Place.Row(0, k.Prose.Mono(style, t.Ink, value)))
}
