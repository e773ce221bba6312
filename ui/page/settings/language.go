package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// language is page 01b, the very first page. The window changes its language as soon as
// one is chosen.
type language struct {
	page.Ports

	first string // tag of the window's initial language: the system's, if Waypost has it
}

// NewLanguage returns the screen of page 01b.
func NewLanguage(p page.Ports) page.Screen { return &language{Ports: p} }

// Close implements page.Screen.
func (l *language) Close() {}

// Build implements page.Screen.
func (l *language) Build(k *part.Kit) *page.Page {
	if l.first == "" {
		l.first = k.Text.Tag()
	}
	const high, low, few = 80, 56, 8 // up to this many fit as tall cards
	choices, others := l.choices(k, high)
	between := theme.Space16
	if len(choices) > few {
		choices, others = l.choices(k, low)
		between = theme.Space8
	}
	group := part.NewRadioGroup(k, k.Text.Tag(), l.Settings.SetLanguage, choices...)
	return &page.Page{
		Title: k.Text.T("page.language.title"), Lead: strings.Join(others, " · "),
		Body:  k.Place.Col(theme.Space24, page.InRows(k, group, 2, between), languageHint(k)),
		Start: []fyne.CanvasObject{},
		Primary: part.NewButton(k, part.Primary, "arrow_forward", k.Text.T("page.language.next"), func() {
			l.Settings.SetLanguage(group.Value())
			if l.Settings.Policy().Shared {
				l.Nav.Go(page.Home) // nothing is left to ask
				return
			}
			l.Nav.Go(page.Computer)
		}),
		NoLanguage: true, NoLock: true,
		First: group.Focusable(),
	}
}

// choices returns the available languages by their own names, with the initial one on
// top. others is the page's title in all languages except the window's.
func (l *language) choices(k *part.Kit, high float32) (choices []part.Choice, others []string) {
	all := l.Settings.Languages()
	if i := slices.IndexFunc(all, func(t *text.Text) bool { return t.Tag() == l.first }); i > 0 {
		all = slices.Insert(slices.Delete(slices.Clone(all), i, i+1), 0, all[i])
	}
	for _, words := range all {
		choices = append(choices, page.LanguageChoice(k, words, high))
		if words.Tag() != k.Text.Tag() && words.Choose() != "" {
			others = append(others, words.Choose())
		}
	}
	return choices, others
}

// languageHint says where the language can be changed. A screen reader says the name of the
// button there in place of its icon.
func languageHint(k *part.Kit) fyne.CanvasObject {
	hint := k.Text.T("page.language.hint")
	before, after, _ := strings.Cut(hint, "{icon}")
	spoken := strings.ReplaceAll(hint, "{icon}", k.Text.T("label.language", "name", k.Text.Name()))
	return part.NewSpoken(k, spoken, container.New(&layout.Row{RTL: k.RTL(), Gap: theme.Space4},
		k.Prose.Small(strings.TrimSpace(before)), part.NewIcon(k, "translate", part.IconHead, k.Tokens.Ink2), k.Prose.Small(strings.TrimSpace(after))))
}
