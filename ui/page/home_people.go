package page

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
)

// roster is the list of people on the home page. Each row fills once the vault
// has told what it may show.
type roster struct {
	h    Host
	col  *fyne.Container
	rows []*rosterRow
}

// rosterRow is the place of one person.
type rosterRow struct {
	box   *fyne.Container
	entry people.Entry
	known bool
	sum   people.Summary
}

func newRoster(h Host) *roster {
	r := &roster{h: h, col: h.Kit().Col(theme.Space8)}
	for _, e := range entriesOf(h) {
		r.rows = append(r.rows, &rosterRow{box: h.Kit().Col(0), entry: e, known: e.Kind == people.Visit})
	}
	r.next()
	return r
}

// next adds as many rows as a screen shows and reads them, in order, then those
// below: so the first names are there at once among a thousand people.
func (r *roster) next() {
	const screenful = 12
	shown := len(r.col.Objects)
	rows := r.rows[shown:min(shown+screenful, len(r.rows))]
	if len(rows) == 0 {
		return
	}
	for _, row := range rows {
		r.fill(row)
		r.col.Add(row.box)
	}
	r.read(rows)
}

// read asks the vaults about people, off the UI thread.
func (r *roster) read(rows []*rosterRow) {
	store := r.h.Store()
	sums := make([]people.Summary, len(rows))
	r.h.Run(func(ctx context.Context) error {
		for i, row := range rows {
			sums[i] = store.Summary(ctx, row.entry.ID)
		}
		return nil
	}, func(error) {
		for i, row := range rows {
			row.sum, row.known = sums[i], true
			r.fill(row)
		}
		r.next()
	})
}

// fill shows what is known of a person.
func (r *roster) fill(row *rosterRow) {
	k := r.h.Kit()
	if !row.known {
		const room = 25 // a row like the others, which are 72 high
		row.box.Objects = []fyne.CanvasObject{k.CardPad(room, theme.Space24, k.Small(k.Text.T("waiting.open")))}
		row.box.Refresh()
		return
	}
	p := r.person(row)
	open := func() { r.h.Open(row.entry.ID) }
	if row.entry.Erasing {
		open = p.Delete
	}
	const more, inset, above = 44, 57, 14 // the button beside the arrow that points on
	button := r.more(row, p)
	over := k.Over(above, 0, above, inset, k.Person(p, open), k.Ends(k.Gap(0, more), button))
	row.box.Objects = []fyne.CanvasObject{over}
	row.box.Refresh()
}

// person is a row's content.
func (r *roster) person(row *rosterRow) part.Person {
	t, s := r.h.Kit().Text, row.sum
	p := part.Person{Name: s.Name, Total: wizard.NumberedSteps}
	switch {
	case row.entry.Erasing:
		p.Name, p.Detail, p.Warn, p.Locked = t.T("page.home.erasing"), t.T("page.home.erasingNote"), true, true
	case row.entry.Kind == people.Visit:
		p = r.visit(row.entry)
	case errors.Is(s.Err, people.ErrSealed):
		p.Name, p.Detail, p.Locked = t.T("page.home.visit"), t.T("page.home.sealed"), true
	case s.Err != nil:
		p.Name, p.Detail, p.Warn, p.Locked = t.T("page.home.hiddenName"), r.h.Words(s.Err), true, true
	case s.Finished && sharedHere(r.h):
		p.Detail, p.Warn = t.T("page.home.stillHere"), true
	default:
		p.Detail = t.Ago(s.Used, r.h.Now())
	}
	if s.Err == nil && !row.entry.Erasing && row.entry.Kind != people.Visit {
		r.progress(&p, s)
	}
	p.Label = strings.Join([]string{p.Name, p.Detail, p.Progress + p.Finished}, ". ")
	if p.Delete == nil {
		p.Delete = func() { r.h.Erase(row.entry.ID, p.Name) }
	}
	return p
}

// progress is how far the person came.
func (r *roster) progress(p *part.Person, s people.Summary) {
	t := r.h.Kit().Text
	switch {
	case s.Finished:
		p.Finished = t.T("common.finished")
	case s.Step.Number > 0:
		p.Progress = t.T("common.step", "n", s.Step.Number, "total", wizard.NumberedSteps)
		p.Done = s.Step.Number
	case s.Step.ID == wizard.StepSheet:
		p.Progress = t.T("common.allDone", "total", wizard.NumberedSteps)
		p.Done = wizard.NumberedSteps
	default:
		p.Progress = t.T("common.gettingReady")
	}
}
