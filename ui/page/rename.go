package page

import (
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// AskName asks for a new name for a person, over the page. keep saves it, or returns the
// problems with it; in that case the question stays open.
func AskName(p Ports, k *part.Kit, name string, keep func(name string) []wizard.Problem) {
	var f *part.Field
	var closeDialog func()
	change := func() {
		for _, problem := range keep(f.Text()) {
			if problem.Blocks() {
				f.SetMessage(part.Err, problem.Sentence(k.Text))
				p.Nav.Focus(f.Focusable())
				return
			}
		}
		closeDialog()
	}
	f = part.NewField(k, part.FieldSpec{
		Label: k.Text.T("dialog.rename.label"), Text: name, OnSubmit: change,
		OnChange: func(string) { f.SetMessage(part.Neutral, "") },
	})
	body := k.Place.Col(theme.Space16, f, k.Place.Row(0, part.NewButton(k, part.Tonal, "", k.Text.T("dialog.rename.yes"), change)))
	closeDialog = p.Dialogs.Show(k.Text.T("dialog.rename.title"), body, f.Focusable())
}

// RenameOpen asks for a new name for the open person, saves it, and redraws the page.
// then, if not nil, is called afterwards.
func RenameOpen(p Ports, k *part.Kit, then func()) {
	AskName(p, k, p.Session.Journey().Text(wizard.FieldName), func(name string) (problems []wizard.Problem) {
		p.Session.Update(func(j *wizard.Journey) { problems = j.SetName(name) })
		p.Nav.Rebuild()
		if then != nil {
			then()
		}
		return problems
	})
}
