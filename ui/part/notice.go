package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewNotice returns a quiet line with buttons for what can be done about it, of the kind
// TextOnly.
func NewNotice(k *Kit, icon, sentence string, buttons ...*Button) fyne.CanvasObject {
	const room = 3 // above and below the buttons, as in the mock-ups
	c := severityColorsOf(k, Info)
	row := []fyne.CanvasObject{NewIcon(k, icon, IconSize, c.ink), k.Prose.Body(sentence)}
	for _, b := range buttons {
		row = append(row, b)
	}
	return k.Place.Pad(room, theme.Space16, room, theme.Space8,
		newFrame(c.fill, c.edge, theme.StrokeThin, theme.RadiusCard).box, k.Place.Grow(theme.Space12, 1, row...))
}
