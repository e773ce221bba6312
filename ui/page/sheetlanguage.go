package page

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// SheetLanguages returns the choices for the language of a recovery sheet: English, the
// window's language (or, if that is English, the first other one), and both together.
func SheetLanguages(k *part.Kit, languages []*text.Text) []part.Choice {
	const high = 72
	english, other := (*text.Text)(nil), (*text.Text)(nil)
	for _, l := range languages {
		switch {
		case l.Tag() == text.English:
			english = l
		case other == nil || l.Tag() == k.Text.Tag():
			other = l
		}
	}
	choices := []part.Choice{LanguageChoice(k, english, high)}
	if other == nil {
		return choices
	}
	both, note := k.Text.T("language.both"), k.Text.T("language.bothNote", "first", english.Name(), "second", other.Name())
	return append(choices, LanguageChoice(k, other, high), part.Choice{
		Value: other.Tag() + "," + english.Tag(), Label: both, Content: part.NewCardTextSmall(k, both, note), Height: high,
	})
}

// LanguageChoice returns a card with a language's own name above its English name, for
// helpers.
func LanguageChoice(k *part.Kit, l *text.Text, high float32) part.Choice {
	return part.Choice{Value: l.Tag(), Label: l.Name(), Content: part.NewCardTextSmall(k, l.Name(), l.EnglishName()), Height: high}
}

// PaperSizes returns the sizes of paper for a recovery sheet.
func PaperSizes(k *part.Kit) (choices []part.Choice) {
	const high = 64
	for _, value := range []string{wizard.PaperLetter, wizard.PaperA4} {
		name := k.Text.T("step.sheet.choices." + value)
		size := k.Prose.Small(k.Text.T("step.sheet.choices." + value + "Size"))
		choices = append(choices, part.Choice{Value: value, Label: name, Content: k.Place.Col(0, k.Prose.Bold(name), size), Height: high})
	}
	return choices
}

// InRows sets the cards of a group in rows of n, in reading order.
func InRows(k *part.Kit, group *part.RadioGroup, n int, between float32) fyne.CanvasObject {
	grid := k.Place.Col(between)
	for cards := range slices.Chunk(group.Objects(), n) {
		for len(cards) < n {
			cards = append(cards, k.Place.Gap(0, 0))
		}
		grid.Add(k.Place.Columns(theme.Space16, nil, cards...))
	}
	return grid
}

// SideBySide puts the cards of a group side by side if there is room.
func SideBySide(k *part.Kit, group *part.RadioGroup) fyne.CanvasObject {
	return k.Place.Columns(theme.Space16, nil, group.Objects()...)
}
