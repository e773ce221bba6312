package home

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// peopleList is the list of people on home. It shows a screenful at a time, so that ten
// thousand people cost no more than ten. A row is filled when the vault has answered.
type peopleList struct {
	Ports

	rows   []*peopleRow
	visits bool                    // there is nobody but visits
	emails map[string][]*peopleRow // the people with each email, by wizard.EmailKey
	found  []*peopleRow            // rows that match the search; without a search, all of them
	shown  int                     // how many of found are shown
	query  part.FieldState
	seeks  bool // the vaults are being read for the search

	// The last drawing.
	kit   *part.Kit
	field *part.Field // to search in; nil: there is none
	col   *fyne.Container
	foot  *fyne.Container // contains the button for the next screenful
	tell  *fyne.Container // says how many people were found
}

// peopleRow is one person's row in the list.
type peopleRow struct {
	entry people.Entry
	known bool
	sum   people.Summary
	words string // the text to search; "" until the first search

	// From the last drawing.
	box  *fyne.Container
	open fyne.Focusable // opens the person; nil until they are known
}

// screenful is how many rows are added at once.
const screenful = 12

// build draws the list. The first time, it also loads the people from the store.
func (l *peopleList) build(k *part.Kit) fyne.CanvasObject {
	l.field = nil
	l.kit, l.col, l.foot, l.tell = k, k.Place.Col(theme.Space8), k.Place.Row(0), k.Place.Col(0)
	if l.rows == nil {
		l.emails = map[string][]*peopleRow{}
		all := l.entries()
		l.visits = onlyVisits(all)
		for _, e := range all {
			l.rows = append(l.rows, &peopleRow{entry: e, known: e.Kind == people.Visit})
		}
		l.found = l.rows
	}
	for _, row := range l.rows {
		row.words = "" // the text to search is in the window's language
	}
	list := k.Place.Col(theme.Space8, l.col, l.foot)
	if l.searchable() {
		list = k.Place.Col(theme.Space16, l.searchRow(), l.tell, list)
	}
	if l.shown == 0 {
		l.next()
		return list
	}
	for _, row := range l.found[:l.shown] {
		l.place(row)
	}
	l.showRest()
	return list
}

func (l *peopleList) empty() bool { return len(l.rows) == 0 }

// place adds a row at the end of the list.
func (l *peopleList) place(row *peopleRow) {
	row.box = l.kit.Place.Col(0)
	l.fill(row)
	l.col.Add(row.box)
}

// next shows another screenful of rows, and reads those that have not been read yet.
func (l *peopleList) next() {
	rows := l.found[l.shown:min(l.shown+screenful, len(l.found))]
	var unread []*peopleRow
	for _, row := range rows {
		l.place(row)
		if !row.known {
			unread = append(unread, row)
		}
	}
	l.shown += len(rows)
	l.showRest()
	if len(unread) > 0 {
		l.read(unread, func() {})
	}
}

// showRest says how many people were found, and offers to show more of them.
func (l *peopleList) showRest() {
	t := l.kit.Text
	l.foot.Objects, l.tell.Objects = nil, nil
	if rest := len(l.found) - l.shown; rest > 0 {
		l.foot.Add(part.NewButton(l.kit, part.TextOnly, "expand_more", t.N("page.home.more", rest), l.next))
	}
	switch n := len(l.found); {
	case n == 0:
		l.tell.Add(l.kit.Prose.Bold(t.T("page.home.searchNone")))
	case l.visits:
		l.tell.Add(l.kit.Place.Split(l.kit.Prose.Bold(t.N("page.home.countVisits", n)), l.kit.Prose.Small(t.T("page.home.newest"))))
	default:
		l.tell.Add(l.kit.Prose.Bold(t.N("page.home.count", n)))
	}
	l.foot.Refresh()
	l.tell.Refresh()
}

// read reads people from the vaults, off the UI thread, and calls done when the rows show
// the result.
func (l *peopleList) read(rows []*peopleRow, done func()) {
	sums := make([]people.Summary, len(rows))
	l.Work.Run(func(ctx context.Context) error {
		for i, row := range rows {
			sums[i] = l.People.Summary(ctx, row.entry.ID)
		}
		return nil
	}, func(error) {
		for i, row := range rows {
			l.know(row, sums[i])
		}
		for _, row := range l.found[:l.shown] {
			if _, shares := l.sharesEmail(row); shares || slices.Contains(rows, row) {
				l.fill(row)
			}
		}
		done()
	})
}

// fill shows in a row what is known about the person.
func (l *peopleList) fill(row *peopleRow) {
	k := l.kit
	if !row.known {
		const room = 25 // as high as any other row, which is 72
		row.box.Objects = []fyne.CanvasObject{part.NewCardPad(k, room, theme.Space24, k.Prose.Small(k.Text.T("waiting.open")))}
		row.box.Refresh()
		return
	}
	p := l.person(row)
	open := func() { l.Nav.Open(row.entry.ID) }
	if row.entry.Erasing {
		open = p.OnDelete
	}
	const more, inset, above = 44, 57, 14 // width and position of the button before the arrow
	button := l.more(row, p)
	opener := part.NewPersonRow(k, p, open)
	row.open = opener
	over := k.Place.Overlay(above, 0, above, inset, opener, k.Place.Split(k.Place.Gap(0, more), button))
	row.box.Objects = []fyne.CanvasObject{over}
	row.box.Refresh()
}

// person returns a row's content.
func (l *peopleList) person(row *peopleRow) part.PersonSpec {
	t, s := l.kit.Text, row.sum
	p := part.PersonSpec{Name: s.Name, Total: wizard.NumberedSteps}
	switch {
	case row.entry.Erasing:
		p.Name, p.Detail, p.Warn, p.Locked = t.T("page.home.erasing"), t.T("page.home.erasingNote"), true, true
	case row.entry.Kind == people.Visit:
		p = l.visit(row.entry)
	case errors.Is(s.Err, people.ErrSealed):
		p.Name, p.Detail, p.Locked = t.T("page.home.visit"), t.T("page.home.sealed"), true
	case s.Err != nil:
		p.Name, p.Detail, p.Warn, p.Locked = t.T("page.home.hiddenName"), l.Dialogs.Words(s.Err), true, true
	case s.Finished && l.Session.Shared():
		p.Detail, p.Warn = t.T("page.home.stillHere"), true
	case s.Reminder != "" && !l.Session.Shared():
		p.Detail = t.T("page.person.remind." + string(s.Reminder) + ".text")
	default:
		p.Detail = t.Ago(s.Used, l.Session.Now())
	}
	if s.Err == nil && !row.entry.Erasing && row.entry.Kind != people.Visit {
		l.progress(&p, s)
	}
	if other, shares := l.sharesEmail(row); shares {
		p.Detail, p.Warn = t.T("page.home.sameEmail", "name", other), true
	}
	if s.Email != "" && l.isHousehold() {
		p.Detail = s.Email + " · " + p.Detail
	}
	if s.Child {
		p.Detail = t.T("page.home.child") + " · " + p.Detail
	}
	p.Label = t.Sentences(p.Name, p.Detail, p.Progress+p.Finished)
	if p.OnDelete == nil {
		p.OnDelete = func() { l.Household.Erase(row.entry.ID, p.Name) }
	}
	return p
}

// progress sets how far the person has come.
func (l *peopleList) progress(p *part.PersonSpec, s people.Summary) {
	t := l.kit.Text
	switch {
	case s.Finished:
		p.Finished = t.T("common.finished")
	case s.Progress >= wizard.NumberedSteps:
		p.Progress = t.T("page.home.allDone", "total", wizard.NumberedSteps)
	case s.Progress == 0 && s.Step.Number == 0:
		p.Progress = t.T("common.gettingReady")
	default:
		p.Progress = t.T("common.step", "n", s.Progress+1, "total", wizard.NumberedSteps)
	}
	p.Done = s.Progress
}
