package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/text"
)

// SheetLanguages are the languages that a recovery sheet can be in: English, the
// language of the window, else the first other one, and both together.
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
	called := func(l *text.Text) string { return k.Text.T("language.of." + l.Tag()) }
	choices := []part.Choice{LanguageChoice(k, english.Tag(), english.Name(), called(english), high)}
	if other == nil {
		return choices
	}
	both := k.Text.T("language.of.bothNote", "first", called(english), "second", called(other))
	return append(choices,
		LanguageChoice(k, other.Tag(), other.Name(), called(other), high),
		LanguageChoice(k, other.Tag()+","+english.Tag(), k.Text.T("language.of.both"), both, high))
}

// LanguageChoice is a card with a language's own name over what it is called in
// the language of the window.
func LanguageChoice(k *part.Kit, value, name, note string, high float32) part.Choice {
	return part.Choice{Value: value, Label: name, Content: part.NewCardTextSmall(k, name, note), Height: high}
}

// SideBySide sets the cards of a group side by side where there is room for them.
func SideBySide(k *part.Kit, group *part.RadioGroup) fyne.CanvasObject {
	return k.Place.Columns(theme.Space16, nil, group.Objects()...)
}
