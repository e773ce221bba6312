package page

import (
	"context"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
)

// more is the button with what else can be done with a person.
func (r *roster) more(row *rosterRow, p part.Person) *part.UtilityButton {
	k := r.h.Kit()
	if leftBehind(r.h, row.entry) || row.entry.Erasing {
		return k.Utility("delete_forever", "", k.Text.T("label.erase", "name", p.Name), false, p.Delete)
	}
	acts := []func(){p.Delete}
	lines := []string{k.Text.T("page.home.erase")}
	if row.sum.Err == nil && row.entry.Kind != people.Visit {
		acts = append([]func(){func() { r.rename(row) }, func() { r.h.Move(row.entry.ID) }}, acts...)
		lines = append([]string{k.Text.T("page.home.rename"), k.Text.T("page.home.move")}, lines...)
	}
	var b *part.UtilityButton
	b = k.Utility("expand_more", "", k.Text.T("label.more", "name", p.Name), false, func() {
		k.OpenMenu(b, lines, -1, func(i int) { acts[i]() })
	})
	return b
}

// rename asks for another name and keeps it.
func (r *roster) rename(row *rosterRow) {
	k := r.h.Kit()
	var f *part.Field
	var closeIt func()
	change := func() {
		if err := r.newName(row, f.Text(), closeIt); err != "" {
			f.Say(part.Err, k.Text.T(err))
			r.h.Focus(f.Focusable())
		}
	}
	f = k.Field(part.FieldSpec{
		Label: k.Text.T("dialog.rename.label"), Text: row.sum.Name, Submitted: change,
		Changed: func(string) { f.Say(part.Plain, "") },
	})
	body := k.Col(theme.Space16, f, k.Row(0, k.Button(part.Tonal, "", k.Text.T("dialog.rename.yes"), change)))
	closeIt = r.h.Show(k.Text.T("dialog.rename.title"), body, f.Focusable())
}

// newName keeps a name, unless it returns the key of what is wrong with it.
func (r *roster) newName(row *rosterRow, name string, closeIt func()) (problem string) {
	store, id := r.h.Store(), row.entry.ID
	probe := wizard.New(r.h.Now())
	store.Ask(probe, id)
	problems := probe.Set(wizard.FieldName, name)
	switch {
	case probe.Value(wizard.FieldName).Empty():
		return "problem.nameEmpty"
	case len(problems) > 0 && problems[0].Blocks():
		return problems[0].Key
	}
	r.h.Run(func(ctx context.Context) error {
		p, err := store.Load(ctx, id)
		if err != nil {
			return err
		}
		p.Journey.Set(wizard.FieldName, name)
		return p.Save(ctx)
	}, func(err error) {
		closeIt()
		if err != nil {
			r.h.Fail(err)
		}
		r.read([]*rosterRow{row})
	})
	return ""
}
