package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewBadge returns a number on a disc in the colour of a mark, size pixels wide.
func NewBadge(k *Kit, n int, size float32, m theme.Mark) fyne.CanvasObject {
	style := theme.Task()
	style.Bold = true
	return newDisc(k, size, m.Fill, k.Tokens.Line, k.Tokens.Edge(theme.StrokeThin), k.Prose.Plain(style, m.Ink, k.Text.Number(n)))
}
