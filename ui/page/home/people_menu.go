package home

import (
	"slices"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// more returns the button that opens a menu of further actions for a person.
func (l *peopleList) more(row *peopleRow, p part.PersonSpec) *part.UtilityButton {
	k := l.kit
	if l.leftBehind(row.entry) || row.entry.Erasing {
		return part.NewUtilityButton(k, part.UtilitySpec{Icon: "delete_forever", Label: k.Text.T("label.erase", "name", p.Name), OnPress: p.OnDelete})
	}
	acts := []func(){p.OnDelete}
	lines := []string{k.Text.T("page.home.erase")}
	if row.sum.Err == nil && row.entry.Kind != people.Visit {
		if l.Household.CanMove() {
			acts = append([]func(){func() { l.Household.Move(row.entry.ID) }}, acts...)
			lines = append([]string{k.Text.T("page.home.move")}, lines...)
		}
		acts = append([]func(){func() { l.rename(row) }}, acts...)
		lines = append([]string{k.Text.T("page.home.rename")}, lines...)
	}
	var b *part.UtilityButton
	b = part.NewUtilityButton(k, part.UtilitySpec{Icon: "expand_more", Label: k.Text.T("label.more", "name", p.Name), OnPress: func() {
		part.OpenMenu(k, b, lines, -1, func(i int) { acts[i]() })
	}})
	return b
}

// rename asks for another name and saves it.
func (l *peopleList) rename(row *peopleRow) {
	page.AskName(l.Ports.Ports, l.kit, row.sum.Name, func(name string) []wizard.Problem {
		problems := l.Household.CheckName(row.entry.ID, name)
		if slices.ContainsFunc(problems, wizard.Problem.Blocks) {
			return problems
		}
		l.Household.Rename(row.entry.ID, name, func(err error) {
			if err != nil {
				l.Dialogs.Fail(err)
			}
			l.read([]*peopleRow{row}, func() {})
		})
		return nil
	})
}
