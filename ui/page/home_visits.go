package page

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
)

// staleAfter is how long a visit may wait before home asks to erase it first.
const staleAfter = 24 * time.Hour

// stale reports whether a visit was left behind so long ago that its owner will
// hardly come back.
func stale(e people.Entry, now time.Time) bool {
	return e.Kind == people.Visit && !e.Erasing && now.Sub(e.Began) >= staleAfter
}

// leftBehind reports whether a visit was there before this window opened, or is
// stale.
func leftBehind(h Host, e people.Entry) bool {
	return e.Kind == people.Visit && (e.Began.Before(h.Started()) || stale(e, h.Now()))
}

// entriesOf lists who is on home: what is stale first.
func entriesOf(h Host) []people.Entry {
	all := h.Store().People()
	slices.SortStableFunc(all, func(a, b people.Entry) int {
		switch x, y := stale(a, h.Now()), stale(b, h.Now()); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	return all
}

// staleCallout asks to erase the visits that are stale, over everything else;
// nil if there is none.
func staleCallout(h Host) fyne.CanvasObject {
	var ids []string
	for _, e := range h.Store().People() {
		if stale(e, h.Now()) {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	k, t := h.Kit(), h.Kit().Text
	erase := k.Button(part.Outlined, "delete_forever", t.N("page.home.staleErase", len(ids)), func() { h.EraseVisits(ids...) })
	return k.Col(theme.Space8,
		k.Callout(part.Warn, t.N("page.home.staleTitle", len(ids)), t.T("page.home.staleBody")), k.Row(0, erase))
}

// visit is what a row says of a visit: when it began, and no name.
func (r *roster) visit(e people.Entry) part.Person {
	t := r.h.Kit().Text
	p := part.Person{Name: r.visitName(e), Detail: t.T("page.home.visitNote"), Locked: true}
	if leftBehind(r.h, e) {
		p.Detail, p.Warn = t.T("page.home.stillHere"), true
	}
	p.Delete = func() { r.h.EraseVisits(e.ID) }
	return p
}

func (r *roster) visitName(e people.Entry) string {
	t := r.h.Kit().Text
	if e.Began.IsZero() {
		return t.T("page.home.visit")
	}
	return t.When("date.visit", e.Began, r.h.Now())
}
