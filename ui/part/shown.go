package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Shown is a value in a box like a field's, to read and not to type.
func (k *Kit) Shown(value string) fyne.CanvasObject {
	style := theme.Field()
	style.Bold = true
	t := k.Tokens
	side := theme.Space16 + theme.StrokeThin
	return k.High(fieldHeight, side, side,
		newFrame(t.Sunk, t.Ctrl, theme.StrokeThin, theme.RadiusField).box,
		k.Row(0, k.Mono(style, t.Ink, value)))
}
