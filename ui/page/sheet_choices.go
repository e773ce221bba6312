package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure/sheet"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// sheetOptions is how the open person wants their sheet on paper.
func sheetOptions(h Host) sheet.Options {
	j := h.Journey()
	o := sheet.Options{
		WithoutKey: j.Is(wizard.FieldSheetWithoutKey, wizard.Yes), TwoPlaces: j.Is(wizard.FieldSheetTwoPlaces, wizard.Yes),
	}
	if j.Is(wizard.FieldSheetPaper, wizard.PaperA4) {
		o.Paper = sheet.A4
	}
	for _, words := range sheetTexts(h)[1:] {
		o.Languages = append(o.Languages, sheetIn(j, words, h.Now()).Text)
	}
	return o
}

// media is the name of a paper in the language of printers (PWG 5101.1).
func media(p sheet.Paper) string {
	if p == sheet.A4 {
		return "iso_a4_210x297mm"
	}
	return "na_letter_8.5x11in"
}

// sheetChoices are what few people need to change. They are asked over the page,
// which stays calm.
type sheetChoices struct {
	h       Host
	changed func() // called when a choice was made
}

// open shows the choices.
func (c *sheetChoices) open() {
	k, t, j := c.h.Kit(), c.h.Kit().Text.T, c.h.Journey()
	paper := wizard.PaperLetter
	if j.Is(wizard.FieldSheetPaper, wizard.PaperA4) {
		paper = wizard.PaperA4
	}
	papers := k.Radio(paper, c.set(wizard.FieldSheetPaper),
		c.paper(wizard.PaperLetter), c.paper(wizard.PaperA4))
	languages := k.Radio(j.Text(wizard.FieldSheetLanguage), c.set(wizard.FieldSheetLanguage), sheetLanguages(c.h)...)
	body := k.Col(theme.Space8,
		k.Bold(t("step.sheet.choices.language")), languageCards(k, languages),
		k.Pad(theme.Space8, 0, 0, 0, k.Bold(t("step.sheet.choices.paper"))), k.Columns(theme.Space16, nil, papers.Objects()...),
		k.Pad(theme.Space8, 0, 0, 0, k.Bold(t("step.sheet.choices.safer"))), c.tick(wizard.FieldSheetTwoPlaces, "two"))
	if _, err := j.Key(); err == nil && j.Method() == wizard.MethodApp {
		body.Add(c.tick(wizard.FieldSheetWithoutKey, "key"))
	}
	c.h.Show(t("step.sheet.choices.title"), body, languages.Focusable())
}

// set keeps what a group of cards chose.
func (c *sheetChoices) set(f wizard.Field) func(string) {
	return func(value string) {
		c.h.Journey().Set(f, value)
		c.done()
	}
}

// paper is the card of one size of paper.
func (c *sheetChoices) paper(value string) part.Choice {
	k := c.h.Kit()
	const high = 64
	name := k.Text.T("step.sheet.choices." + value)
	size := k.Small(k.Text.T("step.sheet.choices." + value + "Size"))
	return part.Choice{Value: value, Label: name, Content: k.Col(0, k.Bold(name), size), Height: high}
}

// tick is a box that makes a lost sheet less of a loss.
func (c *sheetChoices) tick(f wizard.Field, name string) fyne.CanvasObject {
	k, key := c.h.Kit(), "step.sheet.choices."+name
	return k.Checklist("", k.Text.T(key), k.Text.T(key+"Note"), c.h.Journey().Is(f, wizard.Yes), func(on bool) {
		c.h.Journey().Tick(f, on)
		c.done()
	})
}

func (c *sheetChoices) done() {
	c.h.Changed()
	c.changed()
}
