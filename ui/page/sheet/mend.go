package sheet

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// mendButtons returns buttons that lead to everything on the sheet that cannot be
// printed; nil if the error is about something else.
func mendButtons(p Ports, k *part.Kit, err error) fyne.CanvasObject {
	var letters *sheet.MissingGlyphs
	if !errors.As(err, &letters) {
		return nil
	}
	col := k.Place.Col(theme.Space8)
	for _, name := range letters.Parts {
		label := k.Text.T("step.sheet.mend", "what", partWords(k.Text, name))
		col.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "arrow_forward", label, func() { mend(p, k, name) })))
	}
	return col
}

// mend goes to the page where a part of the sheet can be changed.
func mend(p Ports, k *part.Kit, name string) {
	if id := stepOfPart(name); id != "" {
		p.Nav.GoTo(id)
		return
	}
	page.RenameOpen(p.Ports, k, nil)
}

// stepOfPart returns the step that asks for a part of the sheet; "" for the name, which
// no step asks for.
func stepOfPart(name string) wizard.StepID {
	first, _, _ := strings.Cut(name, " ")
	switch {
	case first == "question" || first == "answer":
		return wizard.StepQuestions
	case name == string(wizard.FieldBackup.Item()):
		return wizard.StepBackup
	case name == string(wizard.FieldEmail):
		return wizard.StepEmail
	}
	return ""
}
