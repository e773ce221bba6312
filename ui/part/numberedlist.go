package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewNumberedList returns a list of sentences, numbered from first on.
func NewNumberedList(k *Kit, first int, sentences ...string) fyne.CanvasObject {
	col := k.Place.Col(theme.Space12)
	for i, s := range sentences {
		col.Add(NewNumberedItem(k, first+i, s))
	}
	return col
}

// NewNumberedItem returns one numbered sentence.
func NewNumberedItem(k *Kit, n int, sentence string) fyne.CanvasObject {
	return k.Place.IconText(theme.Space12, NewNumber(k, n, 28, NumberOutlined), k.Prose.Large(sentence))
}

// NewSmallNumberedList returns a list numbered from 1, in the size of running text.
func NewSmallNumberedList(k *Kit, sentences ...string) fyne.CanvasObject {
	col := k.Place.Col(theme.Space8)
	for i, s := range sentences {
		col.Add(k.Place.IconText(theme.Space12, NewNumber(k, i+1, 24, NumberOutlined), k.Prose.Body(s)))
	}
	return col
}

// NewNumberedIndent indents an object to align with the text of a numbered item.
func NewNumberedIndent(k *Kit, o fyne.CanvasObject) fyne.CanvasObject {
	return k.Place.Pad(0, 40, 0, 0, o)
}
