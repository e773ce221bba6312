package home

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
)

// staleAfter is how old a visit may be before home asks, above everything else, to erase
// it.
const staleAfter = 24 * time.Hour

// stale reports whether a visit is so old that the person is unlikely to come back.
func stale(e people.Entry, now time.Time) bool {
	return e.Kind == people.Visit && !e.Erasing && now.Sub(e.Began) >= staleAfter
}

// leftBehind reports whether a visit was there before this window opened, or is stale.
func (l *peopleList) leftBehind(e people.Entry) bool {
	return e.Kind == people.Visit && (e.Began.Before(l.Household.Started()) || stale(e, l.Session.Now()))
}

// entries lists the people on home: stale visits first, or, if there are so many visits that
// people search, the newest one first.
func (l *peopleList) entries() []people.Entry {
	all, now := l.People.People(), l.Session.Now()
	if len(all) >= searchFrom && onlyVisits(all) {
		slices.Reverse(all)
		return all
	}
	var first, rest []people.Entry
	for _, e := range all {
		if stale(e, now) {
			first = append(first, e)
		} else {
			rest = append(rest, e)
		}
	}
	return append(first, rest...)
}

// onlyVisits reports whether all people are visits, which have no known names.
func onlyVisits(all []people.Entry) bool {
	return !slices.ContainsFunc(all, func(e people.Entry) bool { return e.Kind != people.Visit })
}

// staleCallout asks, above everything else, to erase stale visits; nil if there are none.
func (h *home) staleCallout() fyne.CanvasObject {
	var ids []string
	for _, e := range h.People.People() {
		if stale(e, h.Session.Now()) {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	k, t := h.kit, h.kit.Text
	erase := part.NewButton(k, part.Outlined, "delete_forever", t.N("page.home.staleErase", len(ids)), func() { h.Household.EraseVisits(ids...) })
	return k.Place.Col(theme.Space8,
		part.NewCallout(k, part.Warn, t.N("page.home.staleTitle", len(ids)), t.T("page.home.staleBody")), k.Place.Row(0, erase))
}

// eraseLeftBehind offers to erase all visits that were left behind; nil if there are
// fewer than two.
func (h *home) eraseLeftBehind() fyne.CanvasObject {
	var ids []string
	for _, e := range h.People.People() {
		if !e.Erasing && h.list.leftBehind(e) {
			ids = append(ids, e.ID)
		}
	}
	const several = 2
	if len(ids) < several {
		return nil
	}
	erase := func() { h.Household.EraseVisits(ids...) }
	return h.kit.Place.Row(0, part.NewButton(h.kit, part.TextOnly, "delete_forever", h.kit.Text.T("page.home.eraseLeft"), erase))
}

// visit returns the row of a visit: when it began, and no name.
func (l *peopleList) visit(e people.Entry) part.PersonSpec {
	t := l.kit.Text
	p := part.PersonSpec{Name: l.visitName(e), Detail: t.T("page.home.visitNote"), Locked: true}
	if l.leftBehind(e) {
		p.Detail, p.Warn = t.T("page.home.stillHere"), true
	}
	if name := page.VisitWords(t, "visit.name", e.Color(), e.Number); name != "" {
		p.Detail, p.Badge = t.Sentences(name, p.Detail), page.VisitBadge(l.kit, e.Color(), e.Number)
	}
	p.OnDelete = func() { l.Household.EraseVisits(e.ID) }
	return p
}

func (l *peopleList) visitName(e people.Entry) string {
	t := l.kit.Text
	if e.Began.IsZero() {
		return t.T("page.home.visit")
	}
	return t.When("date.visit", e.Began, l.Session.Now())
}
