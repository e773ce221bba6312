package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewNotice makes a quiet line with what can be done about it: buttons of the kind
// TextOnly.
func NewNotice(k *Kit, icon, sentence string, buttons ...*Button) fyne.CanvasObject {
	const room = 3 // over and under the buttons, as drawn
	c := severityColorsOf(k, Info)
	row := []fyne.CanvasObject{NewIcon(k, icon, IconSize, c.ink), k.Prose.Body(sentence)}
	for _, b := range buttons {
		row = append(row, b)
	}
	return k.Place.Pad(room, theme.Space16, room, theme.Space8,
		newFrame(c.fill, c.edge, theme.StrokeThin, theme.RadiusCard).box, k.Place.Grow(theme.Space12, 1, row...))
}
