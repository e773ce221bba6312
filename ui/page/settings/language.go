package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// language is page 01b, the first page of the first start. It keeps nothing: the
// window speaks a language as soon as it is chosen.
type language struct{ page.Ports }

// NewLanguage makes the screen of page 01b.
func NewLanguage(p page.Ports) page.Screen { return language{p} }

// Close implements page.Screen.
func (l language) Close() {}

// Build implements page.Screen.
func (l language) Build(k *part.Kit) *page.Page {
	const high, beside = 80, 16
	choices, others := l.choices(k, high)
	group := part.NewRadioGroup(k, k.Text.Tag(), l.Settings.SetLanguage, choices...)
	grid := k.Place.Col(beside)
	for i := 0; i < len(group.Cards); i += 2 {
		row := k.Place.Columns(beside, nil, group.Cards[i])
		if i+1 < len(group.Cards) {
			row.Add(group.Cards[i+1])
		} else {
			row.Add(k.Place.Gap(0, 0))
		}
		grid.Add(row)
	}
	return &page.Page{
		Title: k.Text.T("page.language.title"), Lead: strings.Join(others, " · "),
		Body:  k.Place.Col(theme.Space24, grid, iconInWords(k, "page.language.hint", "translate")),
		Start: []fyne.CanvasObject{},
		Primary: part.NewButton(k, part.Primary, "arrow_forward", k.Text.T("page.language.next"), func() {
			l.Settings.SetLanguage(group.Value())
			l.Nav.Go(page.Computer)
		}),
		NoLanguage: true, NoLock: true,
		First: group.Focusable(),
	}
}

// choices are the languages there are, by their own names; others is the
// page's title in those that it is not in.
func (l language) choices(k *part.Kit, high float32) (choices []part.Choice, others []string) {
	for _, words := range l.Settings.Languages() {
		tag := words.Tag()
		choices = append(choices, page.LanguageChoice(k, tag, words.Name(), k.Text.T("language.of."+tag), high))
		if tag != k.Text.Tag() {
			others = append(others, words.T("page.language.title"))
		}
	}
	return choices, others
}

// iconInWords is a small sentence with an icon at the place {icon}.
func iconInWords(k *part.Kit, key, icon string) fyne.CanvasObject {
	const place = "\ufffc" // object replacement character
	before, after, _ := strings.Cut(k.Text.T(key, "icon", place), place)
	return container.New(&layout.Row{RTL: k.RTL(), Gap: theme.Space4},
		k.Prose.Small(strings.TrimSpace(before)), part.NewIcon(k, icon, part.IconHead, k.Tokens.Ink2), k.Prose.Small(strings.TrimSpace(after)))
}
