package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// bandHeight is the height of a band without the line below it.
const bandHeight = 46

// NewBand returns the strip above a window in practice mode. It leaves space at its end
// for a button, which is a separate object because the strip is read first, but its
// button is last in tab order.
func NewBand(k *Kit, sentence string, end *Button) fyne.CanvasObject {
	t := k.Tokens
	row := k.Place.Grow(theme.Space12, 2, NewIcon(k, "school", IconSize, t.Warn), k.Prose.Bold(k.Text.T("common.practice.name")), k.Prose.Body(sentence))
	return k.Place.Col(0,
		k.Place.MinHeight(bandHeight, theme.Space24, theme.Space32+layout.Width(end), newFill(t.WarnBg), row),
		k.Place.Fixed(0, theme.StrokeState, newFill(t.WarnLine)))
}

// NewBandEnd returns the button of a band. end leaves practice mode.
func NewBandEnd(k *Kit, end func()) *Button {
	return NewButton(k, Inline, "close", k.Text.T("common.practice.end"), end)
}
