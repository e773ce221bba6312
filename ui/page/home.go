package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// homePage is everyone on this computer, and the way in for the next person.
func homePage(h Host) *Page {
	k := h.Kit()
	p := &Page{
		Title: k.Text.T("page.home.title"), Lead: k.Text.T("page.home.lead"),
		Start: []fyne.CanvasObject{
			k.Button(part.Ghost, "key", k.Text.T("page.home.lost"), func() { h.Go(Lost) }),
		},
		Primary: k.Button(part.Primary, "person_add", k.Text.T("page.home.next"), func() { h.Go(Name) }),
	}
	r := newRoster(h)
	foot := k.Col(theme.Space16, sharedCard(h, r))
	if !sharedHere(h) {
		foot.Add(quietCard(h))
	}
	foot.Add(k.Note("lock", k.Text.T("page.home.stays")))
	if k.Compact { // where there is no rail to say so
		foot.Add(k.Note("info", k.Text.T("common.notGovernment")))
	}
	if len(r.rows) == 0 {
		p.Title, p.Lead = k.Text.T("page.home.emptyTitle"), k.Text.T("page.home.emptyLead")
		p.Body = foot
		return p
	}
	p.Body = k.Col(theme.Space16, r.col, foot)
	return p
}

// sharedCard says whether many people use this computer, and changes that.
func sharedCard(h Host, r *roster) fyne.CanvasObject {
	k := h.Kit()
	const room = 21 // over and under the words, as drawn
	label := k.Text.T("page.home.shared")
	words := k.Col(0, k.Bold(label), k.Small(k.Text.T("page.home.sharedNote")))
	var s *part.Switch
	s = k.Switch(label, sharedHere(h), func(on bool) {
		if !on && r.finished() {
			s.SetOn(true)
			h.Say(k.Text.T("page.home.eraseFirst"))
			return
		}
		h.SetShared(on)
		r.show()
	})
	return k.CardPad(room, theme.Space24,
		k.Grow(theme.Space16, 1, k.Icon("laptop", part.IconSize, k.Tokens.Ink2), words, s))
}
