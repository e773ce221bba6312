package sheet

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// sheetOptions returns the options that the open person has chosen for the sheet.
func sheetOptions(p Ports, k *part.Kit) sheet.Options {
	j := p.Session.Journey()
	o := sheet.Options{
		WithoutKey: j.Is(wizard.FieldSheetWithoutKey, wizard.Yes), TwoPlaces: j.Is(wizard.FieldSheetTwoPlaces, wizard.Yes),
	}
	if j.Is(wizard.FieldSheetPaper, wizard.PaperA4) {
		o.Paper = sheet.A4
	}
	for _, words := range sheetTexts(p, k)[1:] {
		o.Languages = append(o.Languages, sheetIn(j, words, p.Session.Now()).Text)
	}
	return o
}

// media returns the name that printers use for a paper size (PWG 5101.1).
func media(p sheet.Paper) string {
	if p == sheet.A4 {
		return "iso_a4_210x297mm"
	}
	return "na_letter_8.5x11in"
}

// sheetChoices is a dialog with options that few people need to change, so that the page
// itself stays simple.
type sheetChoices struct {
	Ports

	changed func()       // called after each choice
	out     *sheetExport // saves the sheet
	kit     *part.Kit    // from the last drawing
}

// open opens the dialog.
func (c *sheetChoices) open() {
	k, t, j := c.kit, c.kit.Text.T, c.Session.Journey()
	var closeDialog func()
	paper := wizard.PaperLetter
	if j.Is(wizard.FieldSheetPaper, wizard.PaperA4) {
		paper = wizard.PaperA4
	}
	papers := part.NewRadioGroup(k, paper, c.set(wizard.FieldSheetPaper), page.PaperSizes(k)...)
	languages := part.NewRadioGroup(k, j.Text(wizard.FieldSheetLanguage), c.set(wizard.FieldSheetLanguage), page.SheetLanguages(k, c.Settings.Languages())...)
	body := k.Place.Col(theme.Space8,
		k.Prose.Bold(t("step.sheet.choices.language")), page.SideBySide(k, languages),
		k.Place.Pad(theme.Space8, 0, 0, 0, k.Prose.Bold(t("step.sheet.choices.paper"))), k.Place.Columns(theme.Space16, nil, papers.Objects()...),
		k.Place.Pad(theme.Space8, 0, 0, 0, k.Prose.Bold(t("step.sheet.choices.safer"))), c.tick(wizard.FieldSheetTwoPlaces, "two"))
	if _, ok := j.Key(); ok && j.Method() == wizard.MethodApp {
		body.Add(c.tick(wizard.FieldSheetWithoutKey, "key"))
	}
	if !onlyPrints(c.Ports) {
		body.Add(formButtons(k, c.out, func() { closeDialog() }))
	}
	body.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "person", t("dialog.rename.title"), func() {
		closeDialog()
		page.RenameOpen(c.Ports.Ports, k, c.changed)
	})))
	closeDialog = c.Dialogs.Show(t("step.sheet.choices.title"), body, languages.Focusable())
}

// set returns a callback that saves the choice in a group of cards.
func (c *sheetChoices) set(f wizard.Field) func(string) {
	return func(value string) {
		c.Session.Set(f, value)
		c.changed()
	}
}

// tick returns a checkbox for an option that limits the harm of a lost sheet.
func (c *sheetChoices) tick(f wizard.Field, name string) fyne.CanvasObject {
	k, key := c.kit, "step.sheet.choices."+name
	return part.NewCheckCard(k, part.CheckCardSpec{Title: k.Text.T(key), Sentence: k.Text.T(key + "Note"), On: c.Session.Journey().Is(f, wizard.Yes), OnChange: func(on bool) {
		c.Session.Tick(f, on)
		c.changed()
	}})
}
