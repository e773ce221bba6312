package home

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
)

// searchFrom is how many people there must be for home to offer a search.
const searchFrom = 8

func (l *peopleList) searchable() bool { return len(l.rows) >= searchFrom }

// searchRow holds the search and, on a shared computer, what people at a clinic need most.
func (l *peopleList) searchRow() fyne.CanvasObject {
	k, field := l.kit, l.searchField()
	if !l.Session.Shared() {
		return field
	}
	list := page.WhatToBring()
	buttons := []fyne.CanvasObject{part.NewButton(k, part.Tonal, "print", list.Title(k.Text), func() { list.Save(l.Ports.Ports, k) })}
	if l.Practice != nil {
		buttons = append(buttons, part.NewButton(k, part.Tonal, "school", k.Text.T("page.home.practice"), l.Practice))
	}
	return k.Place.Col(theme.Space16, field, k.Place.Lines(theme.Space16, buttons...))
}

// searchField searches while the person types. Visits have no names: they are found by date and
// time, and by their colour and number.
func (l *peopleList) searchField() fyne.CanvasObject {
	key := "page.home.searchNames"
	if l.visits {
		key = "page.home.search"
	}
	l.field = part.NewField(l.kit, part.FieldSpec{
		Label: l.kit.Text.T(key), State: &l.query, Clearable: true,
		OnChange: func(string) { l.search() }, OnSubmit: l.intoList, OnDown: l.intoList,
	})
	return l.field
}

// intoList moves the focus from the search to the first match.
func (l *peopleList) intoList() {
	if len(l.found) > 0 && l.found[0].open != nil {
		l.Nav.Focus(l.found[0].open)
	}
}

// endSearch empties the search and shows everybody again.
func (l *peopleList) endSearch() {
	if l.field != nil && l.field.Text() != "" {
		l.field.SetText("")
		l.search()
		l.Nav.Focus(l.field.Focusable())
	}
}

// search shows the people who match. The first time, it reads everybody's name from the
// vaults.
func (l *peopleList) search() {
	l.find()
	if !l.seeks && canonical.Words(l.query.Text().Reveal()) != "" {
		l.readOn(screenful)
	}
}

// readOn reads atOnce people who have not been read yet, shows which of them match, and
// continues with twice as many. With thousands of people, the first matches thus appear
// before all have been read.
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
