package page

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// languagePage is the first page of the first start.
func languagePage(h Host) *Page {
	k := h.Kit()
	const high, beside = 80, 16
	choices, others := languageChoices(h, high)
	group := k.Radio(k.Text.Tag(), h.SetLanguage, choices...)
	grid := k.Col(beside)
	for i := 0; i < len(group.Cards); i += 2 {
		row := k.Columns(beside, nil, group.Cards[i])
		if i+1 < len(group.Cards) {
			row.Add(group.Cards[i+1])
		} else {
			row.Add(k.Gap(0, 0))
		}
		grid.Add(row)
	}
	return &Page{
		Title: k.Text.T("page.language.title"), Lead: strings.Join(others, " · "),
		Body:  k.Col(theme.Space24, grid, iconInWords(k, "page.language.hint", "translate")),
		Start: []fyne.CanvasObject{},
		Primary: k.Button(part.Primary, "arrow_forward", k.Text.T("page.language.next"), func() {
			h.SetLanguage(group.Value())
			h.Go(Computer)
		}),
		NoLanguage: true, NoLock: true,
		First: group.Focusable(),
	}
}

// languageChoices are the languages there are, by their own names; others is the
// page's title in those that it is not in.
func languageChoices(h Host, high float32) (choices []part.Choice, others []string) {
	k := h.Kit()
	for _, l := range h.Languages() {
		choices = append(choices, languageChoice(k, l.Tag(), l.Name(), k.Text.T("language.of."+l.Tag()), high))
		if l.Tag() != k.Text.Tag() {
			others = append(others, l.T("page.language.title"))
		}
	}
	return choices, others
}

// languageChoice is a card with a language's own name over what it is called in
// the language of the window.
func languageChoice(k *part.Kit, value, name, note string, high float32) part.Choice {
	return part.Choice{Value: value, Label: name, Content: k.TwoLinesSmall(name, note), Height: high}
}

// iconInWords is a small sentence with an icon at the place {icon}.
func iconInWords(k *part.Kit, key, icon string) fyne.CanvasObject {
	const place = "\ufffc" // object replacement character
	before, after, _ := strings.Cut(k.Text.T(key, "icon", place), place)
	return container.New(&layout.Row{RTL: k.RTL(), Gap: theme.Space4},
		k.Small(strings.TrimSpace(before)), k.Icon(icon, part.IconHead, k.Tokens.Ink2), k.Small(strings.TrimSpace(after)))
}
