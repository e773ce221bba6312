package page

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/text"
)

// VisitWords returns a text that names a visit by its colour and number, such as "The
// blue visit, 7" for the key "visit.name". It is empty for a visit without a number.
func VisitWords(t *text.Text, key string, c people.Color, number int) string {
	if c == "" {
		return ""
	}
	return t.T(key, "color", t.T("visit.color."+string(c)), "n", number)
}

// VisitBadge returns the number of a visit on a disc of its colour.
func VisitBadge(k *part.Kit, c people.Color, number int) fyne.CanvasObject {
	const size = 48
	return part.NewBadge(k, number, size, theme.MarkOf(string(c)))
}
