package home

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// name is page 01d: it asks for the name of a new person and starts their journey.
type name struct {
	Ports

	// What the person did here.
	typed part.FieldState
	done  bool // they left the field after the last change
	asked bool // they tried to go on without entering a name

	// The last drawing.
	kit   *part.Kit
	field *part.Field
}

// NewName returns the screen of page 01d.
func NewName(p Ports) page.Screen { return &name{Ports: p} }

// Close implements page.Screen.
func (n *name) Close() { n.typed.Close() }

// Build implements page.Screen.
func (n *name) Build(k *part.Kit) *page.Page {
	j, t := n.Household.Draft(), k.Text.T
	n.kit = k
	if j.Value(wizard.FieldSheetLanguage).Empty() {
		j.Set(wizard.FieldSheetLanguage, k.Text.Tag())
	}
	n.field = part.NewField(k, part.FieldSpec{
		Label: t("page.name.label"), State: &n.typed, Text: j.Text(wizard.FieldName), OnSubmit: n.next,
		OnChange: n.changed, OnBlur: n.left,
	})
	n.judge()
	note := k.Prose.Secondary(t("page.name.note"))
	card := part.NewCardPad(k, theme.Space24, theme.Space24, k.Place.Col(theme.Space12, n.field, note))
	group := part.NewRadioGroup(k, j.Text(wizard.FieldSheetLanguage), func(value string) { j.Set(wizard.FieldSheetLanguage, value) },
		page.SheetLanguages(k, n.Settings.Languages())...)
	which := k.Place.Col(theme.Space8, k.Prose.Bold(t("page.name.sheetLanguage")), page.SideBySide(k, group))
	body := k.Place.Col(theme.Space24)
	if n.Session.Shared() { // the window is still in the previous person's language
		body.Add(n.languages())
	}
	child := k.Place.Col(theme.Space8,
		part.NewCheckbox(k, t("page.name.child.tick"), j.Is(wizard.FieldChild, wizard.Yes), func(on bool) { j.Tick(wizard.FieldChild, on) }),
		part.NewCallout(k, part.Info, t("page.name.child.title"), t("page.name.child.body")))
	for _, o := range []fyne.CanvasObject{card, which, child} {
		body.Add(o)
	}
	return &page.Page{
		Title: t("page.name.title"), Lead: t("page.name.lead"),
		Body:    body,
		Primary: part.NewButton(k, part.Primary, "arrow_forward", t("page.name.next"), n.next),
		First:   n.field.Focusable(),
		Fields:  map[wizard.Field]fyne.Focusable{wizard.FieldName: n.field.Focusable()},
	}
}

// languages lets the person choose the window's language. Each is listed by its own name.
func (n *name) languages() fyne.CanvasObject {
	k := n.kit
	const high = 56
	var choices []part.Choice
	for _, l := range n.Settings.Languages() {
		choices = append(choices, part.Choice{Value: l.Tag(), Label: l.Name(), Content: k.Prose.Bold(l.Name()), Height: high})
	}
	group := part.NewRadioGroup(k, k.Text.Tag(), n.Settings.SetLanguage, choices...)
	return k.Place.Col(theme.Space8, k.Prose.Bold(k.Text.T("page.language.title")), page.InRows(k, group, 2, theme.Space8))
}

func (n *name) changed(typed string) {
	n.done, n.asked = false, false
	n.Household.Draft().Set(wizard.FieldName, typed)
	n.judge()
}

func (n *name) left() {
	n.done = true
	n.judge()
}

// judge shows what is wrong with the name, once the person has finished typing.
func (n *name) judge() {
	n.field.SetMessage(part.Neutral, "")
	switch empty := n.Household.Draft().Value(wizard.FieldName).Empty(); {
	case empty && n.asked:
		n.field.SetMessage(part.Err, n.kit.Text.T("problem.nameEmpty"))
	case n.done && !empty:
		page.ShowProblems(n.kit, n.field, n.problems(), "")
	}
}

func (n *name) problems() []wizard.Problem {
	return n.Household.Draft().Problems(wizard.FieldName)
}

// next accepts the name, or says what is wrong with it.
func (n *name) next() {
	j := n.Household.Draft()
	n.done, n.asked = true, true
	blocks := j.Value(wizard.FieldName).Empty()
	for _, p := range n.problems() {
		blocks = blocks || p.Blocks()
	}
	if blocks {
		n.judge()
		n.Nav.Focus(n.field.Focusable())
		return
	}
	n.Household.Add(j)
}
