package home

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
)

// peopleList is the list of people on home. Each row fills once the vault has told
// what it may show.
type peopleList struct {
	Ports

	rows  []*peopleRow
	shown int // so many of them are on the page

	// The last drawing.
	kit *part.Kit
	col *fyne.Container
}

// peopleRow is the place of one person.
type peopleRow struct {
	entry people.Entry
	known bool
	sum   people.Summary

	box *fyne.Container // of the last drawing
}

// build draws the list. The first time it reads who there is.
func (l *peopleList) build(k *part.Kit) fyne.CanvasObject {
	l.kit, l.col = k, k.Place.Col(theme.Space8)
	if l.rows == nil {
		for _, e := range l.entries() {
			l.rows = append(l.rows, &peopleRow{entry: e, known: e.Kind == people.Visit})
		}
	}
	for _, row := range l.rows {
		row.box = k.Place.Col(0)
	}
	if l.shown == 0 {
		l.next()
		return l.col
	}
	for _, row := range l.rows[:l.shown] {
		l.fill(row)
		l.col.Add(row.box)
	}
	return l.col
}

func (l *peopleList) empty() bool { return len(l.rows) == 0 }

// next adds as many rows as a screen shows and reads them, in order, then those
// below: so the first names are there at once among a thousand people.
func (l *peopleList) next() {
	const screenful = 12
	rows := l.rows[l.shown:min(l.shown+screenful, len(l.rows))]
	if len(rows) == 0 {
		return
	}
	for _, row := range rows {
		l.fill(row)
		l.col.Add(row.box)
	}
	l.shown += len(rows)
	l.read(rows)
}

// read asks the vaults about people, off the UI thread.
func (l *peopleList) read(rows []*peopleRow) {
	sums := make([]people.Summary, len(rows))
	l.Work.Run(func(ctx context.Context) error {
		for i, row := range rows {
			sums[i] = l.People.Summary(ctx, row.entry.ID)
		}
		return nil
	}, func(error) {
		for i, row := range rows {
			row.sum, row.known = sums[i], true
		}
		for _, row := range l.rows[:l.shown] {
			if slices.Contains(rows, row) || l.namesake(row) {
				l.fill(row)
			}
		}
		l.next()
	})
}

// fill shows what is known of a person.
func (l *peopleList) fill(row *peopleRow) {
	k := l.kit
	if !row.known {
		const room = 25 // a row like the others, which are 72 high
		row.box.Objects = []fyne.CanvasObject{part.NewCardPad(k, room, theme.Space24, k.Prose.Small(k.Text.T("waiting.open")))}
		row.box.Refresh()
		return
	}
	p := l.person(row)
	open := func() { l.Nav.Open(row.entry.ID) }
	if row.entry.Erasing {
		open = p.OnDelete
	}
	const more, inset, above = 44, 57, 14 // the button beside the arrow that points on
	button := l.more(row, p)
	over := k.Place.Overlay(above, 0, above, inset, part.NewPersonRow(k, p, open), k.Place.Split(k.Place.Gap(0, more), button))
	row.box.Objects = []fyne.CanvasObject{over}
	row.box.Refresh()
}

// person is a row's content.
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
	default:
		p.Detail = t.Ago(s.Used, l.Session.Now())
	}
	if s.Err == nil && !row.entry.Erasing && row.entry.Kind != people.Visit {
		l.progress(&p, s)
	}
	if start := page.EmailStart(s.Email); start != "" && l.namesake(row) {
		p.Detail = start + " · " + p.Detail
	}
	p.Label = strings.Join([]string{p.Name, p.Detail, p.Progress + p.Finished}, ". ")
	if p.OnDelete == nil {
		p.OnDelete = func() { l.Household.Erase(row.entry.ID, p.Name) }
	}
	return p
}

// progress is how far the person came.
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

// namesake reports whether another row has the same name.
func (l *peopleList) namesake(row *peopleRow) bool {
	return slices.ContainsFunc(l.rows, func(other *peopleRow) bool {
		return other != row && page.SameName(other.sum, row.sum)
	})
}
