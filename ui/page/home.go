package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
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
	foot := k.Col(theme.Space16, sharedCard(h))
	if !sharedHere(h) {
		foot.Add(quietCard(h))
	}
	if h.Conceals() {
		foot.Add(concealCard(h))
	}
	foot.Add(k.Note("lock", k.Text.T("page.home.stays")))
	if k.Compact { // where there is no rail to say so
		foot.Add(k.Note("info", k.Text.T("common.notGovernment")))
	}
	if sharedHere(h) {
		p.Lead = k.Text.T("page.home.leadVisits")
	}
	if len(r.rows) == 0 {
		p.Title, p.Lead = k.Text.T("page.home.emptyTitle"), k.Text.T("page.home.emptyLead")
		p.Body = foot
		return p
	}
	body := k.Col(theme.Space16)
	if ask := staleCallout(h); ask != nil {
		body.Add(ask)
	}
	body.Add(r.col)
	body.Add(foot)
	p.Body = body
	return p
}

// sharedCard says whether many people use this computer, and changes that.
func sharedCard(h Host) fyne.CanvasObject {
	k := h.Kit()
	const room = 21 // over and under the words, as drawn
	label := k.Text.T("page.home.shared")
	words := k.Col(0, k.Bold(label), k.Small(k.Text.T("page.home.sharedNote")))
	var s *part.Switch
	s = k.Switch(label, sharedHere(h), func(on bool) {
		s.SetOn(!on) // until the person was asked
		switchComputer(h, on)
	})
	return k.CardPad(room, theme.Space24,
		k.Grow(theme.Space16, 1, k.Icon("laptop", part.IconSize, k.Tokens.Ink2), words, s))
}

// switchComputer asks whether to make this a shared computer or one's own, and
// says what that means. While secrets would be in the wrong place there, it says
// what to do first.
func switchComputer(h Host, shared bool) {
	t := h.Kit().Text
	to, key := people.Own, "dialog.toOwn."
	if shared {
		to, key = people.Shared, "dialog.toShared."
	}
	if n := len(h.Store().Misplaced(to)); n > 0 {
		h.Ask(Question{
			Title: t.T(key + "first"), Text: t.N(key+"why", n), Yes: t.T("common.close"), Answer: func(bool) {},
		})
		return
	}
	h.Ask(Question{
		Title: t.T(key + "title"), Text: t.T(key + "body"), Yes: t.T(key + "yes"), No: t.T("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				h.SetShared(shared)
				h.Rebuild()
			}
		},
	})
}
