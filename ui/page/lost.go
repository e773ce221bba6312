package page

import (
	"context"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
)

// lostPage asks what happened to a person who cannot get into their account.
func lostPage(h Host) *Page {
	k := h.Kit()
	t := k.Text.T
	said := k.Col(0)
	var choices []part.Choice
	for _, s := range situations() {
		title := t("page.lost." + s.id + ".choice")
		choices = append(choices, part.Choice{
			Value: string(s.page), Label: title, Icon: s.icon,
			Content: k.TwoLines(title, t("page.lost."+s.id+".choiceNote")),
		})
	}
	group := k.Radio("", func(string) { tell(k, said, part.Plain, "") }, choices...)
	next := func() {
		if group.Value() == "" {
			tell(k, said, part.Err, t("page.lost.choose"))
			h.Focus(group.Focusable())
			return
		}
		whose(h, ID(group.Value()))
	}
	return &Page{
		BrandLine: t("common.brandCalm"),
		Title:     t("page.lost.title"), Lead: t("page.lost.lead"),
		Body:    k.Col(0, k.Col(theme.Space8, group.Objects()...), said),
		Primary: k.Button(part.Primary, "arrow_forward", t("page.lost.next"), next),
		First:   group.Focusable(),
	}
}

// whose goes to the page of a situation with the person whose account it is. It
// asks who that is if there is more than one; where nobody is known here, or
// behind the lock, the page speaks of the printed sheet.
func whose(h Host, page ID) {
	if h.Journey() != nil || h.Away() {
		h.Go(page)
		return
	}
	store := h.Store()
	var all []people.Summary
	h.Run(func(ctx context.Context) error {
		all = store.Summaries(ctx)
		return nil
	}, func(error) {
		var known []people.Summary
		for _, s := range all {
			if s.Err == nil {
				known = append(known, s)
			}
		}
		switch len(known) {
		case 0:
			h.Go(page)
		case 1:
			h.OpenAt(known[0].ID, page)
		default:
			askWho(h, page, known)
		}
	})
}

// askWho lets the person say who they are.
func askWho(h Host, page ID, known []people.Summary) {
	k := h.Kit()
	col := k.Col(theme.Space8)
	var closeIt func()
	add := func(icon, name string, then func()) {
		col.Add(k.Row(0, k.Button(part.Tonal, icon, name, func() {
			closeIt()
			then()
		})))
	}
	for _, s := range known {
		add("person", s.Name, func() { h.OpenAt(s.ID, page) })
	}
	add("description", k.Text.T("page.lost.notHere"), func() { h.Go(page) })
	var first fyne.Focusable
	if b, ok := col.Objects[0].(*fyne.Container).Objects[0].(fyne.Focusable); ok {
		first = b
	}
	closeIt = h.Show(k.Text.T("page.lost.who"), col, first)
}
