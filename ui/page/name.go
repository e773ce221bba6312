package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/text"
)

// namePage starts the journey of a new person.
func namePage(h Host) *Page {
	k, j := h.Kit(), h.Draft()
	if j.Value(wizard.FieldSheetLanguage).Empty() {
		j.Set(wizard.FieldSheetLanguage, k.Text.Tag())
	}
	var f *part.Field
	next := func() { addPerson(h, f) }
	f = k.Field(part.FieldSpec{
		Label: k.Text.T("page.name.label"), Text: j.Text(wizard.FieldName), Submitted: next,
		Changed: func(typed string) {
			j.Set(wizard.FieldName, typed)
			f.Say(part.Plain, "")
		},
		Left: func() { say(h, f, j.Problems(wizard.FieldName), "") },
	})
	note := k.Second(k.Text.T("page.name.note"))
	card := k.CardPad(theme.Space24, theme.Space24, k.Col(theme.Space12, f, note))
	group := k.Radio(j.Text(wizard.FieldSheetLanguage), func(value string) { j.Set(wizard.FieldSheetLanguage, value) },
		sheetLanguages(h)...)
	which := k.Col(theme.Space8, k.Bold(k.Text.T("page.name.sheetLanguage")), languageCards(k, group))
	child := k.Callout(part.Info, k.Text.T("page.name.child.title"), k.Text.T("page.name.child.body"))
	return &Page{
		Title: k.Text.T("page.name.title"), Lead: k.Text.T("page.name.lead"),
		Body:    k.Col(theme.Space24, card, which, child),
		Primary: k.Button(part.Primary, "arrow_forward", k.Text.T("page.name.next"), next),
		First:   f.Focusable(),
		Fields:  map[wizard.Field]fyne.Focusable{wizard.FieldName: f.Focusable()},
	}
}

// addPerson goes on with a name, or says what is wrong with it.
func addPerson(h Host, f *part.Field) {
	j := h.Draft()
	problems := j.Problems(wizard.FieldName)
	if j.Value(wizard.FieldName).Empty() {
		problems = []wizard.Problem{{Key: "problem.nameEmpty", Field: wizard.FieldName, Severity: wizard.Missing}}
	}
	if len(problems) > 0 && problems[0].Blocks() {
		say(h, f, problems, "")
		h.Focus(f.Focusable())
		return
	}
	h.Add(j)
}

// sheetLanguages are English, the language of the window, else the first other
// one, and both together.
func sheetLanguages(h Host) []part.Choice {
	k := h.Kit()
	const high = 72
	english, other := (*text.Text)(nil), (*text.Text)(nil)
	for _, l := range h.Languages() {
		switch {
		case l.Tag() == text.English:
			english = l
		case other == nil || l.Tag() == k.Text.Tag():
			other = l
		}
	}
	called := func(l *text.Text) string { return k.Text.T("language.of." + l.Tag()) }
	choices := []part.Choice{languageChoice(k, english.Tag(), english.Name(), called(english), high)}
	if other == nil {
		return choices
	}
	both := k.Text.T("language.of.bothNote", "first", called(english), "second", called(other))
	return append(choices,
		languageChoice(k, other.Tag(), other.Name(), called(other), high),
		languageChoice(k, other.Tag()+","+english.Tag(), k.Text.T("language.of.both"), both, high))
}

// languageCards sets the cards side by side where there is room for them.
func languageCards(k *part.Kit, group *part.Radio) fyne.CanvasObject {
	return k.Columns(theme.Space16, nil, group.Objects()...)
}
