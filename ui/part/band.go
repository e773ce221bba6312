package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// bandHeight is that of a band without the line under it.
const bandHeight = 46

// NewBand makes the strip over a window in which nothing is real. It leaves room at its
// end for a button, which stands apart: the strip is the first that is read, and its
// button the last that is reached with the Tab key.
func NewBand(k *Kit, sentence string, end *Button) fyne.CanvasObject {
	t := k.Tokens
	row := k.Place.Grow(theme.Space12, 2, NewIcon(k, "school", IconSize, t.Warn), k.Prose.Bold(k.Text.T("common.practice.name")), k.Prose.Body(sentence))
	return k.Place.Col(0,
		k.Place.MinHeight(bandHeight, theme.Space24, theme.Space32+layout.Width(end), newFill(t.WarnBg), row),
		k.Place.Fixed(0, theme.StrokeState, newFill(t.WarnLine)))
}

// NewBandEnd makes the button of a band. end leaves what is not real.
func NewBandEnd(k *Kit, end func()) *Button {
	return NewButton(k, Inline, "close", k.Text.T("common.practice.end"), end)
}
