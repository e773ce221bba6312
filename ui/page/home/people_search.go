package home

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard/people"
)

// searchFrom is how many people there must be for home to offer a search.
const searchFrom = 8

func (l *peopleList) searchable() bool { return len(l.rows) >= searchFrom }

// searchField returns a field that searches while the person types. Visits have no names,
// so they are found by date and time, or by colour and number.
func (l *peopleList) searchField() fyne.CanvasObject {
	key := "page.home.searchNames"
	if l.onlyVisits() {
		key = "page.home.search"
	}
	return part.NewField(l.kit, part.FieldSpec{
		Label: l.kit.Text.T(key), State: &l.query, Clearable: true, OnChange: func(string) { l.search() },
	})
}

func (l *peopleList) onlyVisits() bool {
	for _, row := range l.rows {
		if row.entry.Kind != people.Visit {
			return false
		}
	}
	return true
}

// search shows the people who match. The first time, it reads everybody's name from the
// vaults.
func (l *peopleList) search() {
	l.find()
	if !l.seeks && canonical.Words(l.query.Text().Reveal()) != "" {
		l.readOn(screenful)
	}
}

// readOn reads so many people who are not known yet, shows who of them matches, and goes on with
// twice as many: with thousands of people, the first matches do not wait for the last.
func (l *peopleList) readOn(atOnce int) {
	var unread []*peopleRow
	for _, row := range l.rows {
		if !row.known && len(unread) < atOnce {
			unread = append(unread, row)
		}
	}
	if l.seeks = len(unread) > 0; l.seeks {
		l.read(unread, func() {
			l.find()
			l.readOn(2 * atOnce)
		})
	}
}

// find shows the first screenful of matches.
func (l *peopleList) find() {
	l.found, l.shown = l.rows, 0
	if query := canonical.Words(l.query.Text().Reveal()); query != "" {
		l.found = nil
		for _, row := range l.rows {
			if row.words == "" {
				row.words = canonical.Words(l.searchText(row))
			}
			if strings.Contains(row.words, query) {
				l.found = append(l.found, row)
			}
		}
	}
	l.col.Objects = nil
	l.next()
	l.col.Refresh()
}

// searchText returns the text in which a row is searched for.
func (l *peopleList) searchText(row *peopleRow) string {
	t := l.kit.Text
	if e := row.entry; e.Kind == people.Visit {
		return l.visitName(e) + " " + t.Date(e.Began) + " " + t.Clock(e.Began) + " " + page.VisitWords(t, "visit.name", e.Color(), e.Number)
	}
	if !row.known || row.sum.Err != nil {
		return ""
	}
	return row.sum.Name + " " + t.Ago(row.sum.Used, l.Session.Now()) + " " + t.Date(row.sum.Used)
}
