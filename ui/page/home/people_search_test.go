package home

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Of many people, only a screenful is shown and read at first; more follow on request.
func TestHomeCostsAScreenful(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	const all = 30
	for i := range all {
		h.Keep(wizardtest.Someone(fmt.Sprintf("Person %02d", i), wizard.StepMethod, h.Clock))
	}
	h.Hold = true
	p := h.Show(NewHome(ports))
	for shown := screenful; ; shown += screenful {
		if jobs := h.Finish(); jobs != 1 {
			t.Fatalf("%d jobs for %d rows", jobs, shown)
		}
		got, last := pagetest.Words(p.Body), min(shown, all)-1
		if !strings.Contains(got, fmt.Sprintf("Person %02d", last)) || strings.Contains(got, fmt.Sprintf("Person %02d", last+1)) {
			t.Errorf("the last of %d must be on the page: %s", last+1, got)
		}
		if shown >= all {
			break
		}
		pagetest.Press(t, p.Body, h.Kit().Text.N("page.home.more", all-shown))
	}
	if got := pagetest.Words(p.Body); strings.Contains(got, "more") {
		t.Errorf("more is offered where nothing is: %s", got)
	}
}

// A person is found by any part of their name, in any spelling that looks the same. The
// search field appears with eight people or more; while it is empty, everybody is listed.
func TestHomeFindsAName(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	for i := range searchFrom - 1 {
		h.Keep(wizardtest.Someone(fmt.Sprintf("Person %02d", i), wizard.StepMethod, h.Clock))
	}
	label := h.Kit().Text.T("page.home.searchNames")
	if p := h.Show(NewHome(ports)); strings.Contains(pagetest.Words(p.Body), label) {
		t.Error("seven people can be seen at once")
	}
	for i := range 20 {
		h.Keep(wizardtest.Someone(fmt.Sprintf("Other %02d", i), wizard.StepMethod, h.Clock))
	}
	h.Keep(wizardtest.Someone("José Núñez", wizard.StepMethod, h.Clock))
	p := h.Show(NewHome(ports))
	if strings.Contains(pagetest.Words(p.Body), "José") {
		t.Fatal("the last is on the first screen")
	}
	field := pagetest.Field(t, p.Body, label)
	pagetest.Type(t, h, field, "nu\u0301n\u0303ez  JOSE\u0301")
	if got := pagetest.Words(p.Body); strings.Contains(got, "José") {
		t.Error("the words are in the other order")
	}
	for _, query := range []string{"jose\u0301  NU\u0301N\u0303EZ", "núñez"} {
		pagetest.Type(t, h, field, query)
		if got := pagetest.Words(p.Body); !strings.Contains(got, "José Núñez") || strings.Contains(got, "Person") {
			t.Errorf("%q finds %s", query, got)
		}
	}
	pagetest.Type(t, h, field, "nobody")
	if !pagetest.Says(h, p.Body, "page.home.searchNone") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, h.Kit().Text.T("label.clear", "what", label))
	if got := pagetest.Words(p.Body); !strings.Contains(got, "Person 00") {
		t.Error(got)
	}
}

// Visits have no names, so they are found by date and time.
func TestHomeFindsAVisit(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	for range searchFrom {
		h.KeepVisit(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	}
	p := h.Show(NewHome(ports))
	field := pagetest.Field(t, p.Body, h.Kit().Text.T("page.home.search"))
	began := h.Store.People()[0].Began
	pagetest.Type(t, h, field, h.Kit().Text.Date(began))
	if got := pagetest.Words(p.Body); !strings.Contains(got, h.Kit().Text.N("page.home.countVisits", searchFrom)) {
		t.Error(got)
	}
	pagetest.Type(t, h, field, "1999")
	if !pagetest.Says(h, p.Body, "page.home.searchNone") {
		t.Error(pagetest.Words(p.Body))
	}
}

// Where there are many visits, the newest is the first. The search is left with Down or Enter into
// the list, and emptied with Esc.
func TestHomeSearchesByKeys(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	for range searchFrom {
		h.KeepVisit(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
		h.Clock = h.Clock.Add(time.Minute)
	}
	p := h.Show(NewHome(ports))
	newest, oldest := "Visit of today, 11:09", "Visit of today, 11:02"
	words := pagetest.Words(p.Body)
	if i, j := strings.Index(words, newest), strings.Index(words, oldest); i < 0 || j < i {
		t.Errorf("the newest is not the first: %s", words)
	}
	field := pagetest.Field(t, p.Body, h.Kit().Text.T("page.home.search"))
	if p.Find != field.Focusable() {
		t.Error("Ctrl+F leads elsewhere")
	}
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn} {
		h.Window.Canvas().Focus(p.Find)
		pagetest.Key(h, key)
		if row, ok := h.Window.Canvas().Focused().(*part.PersonRow); !ok || !strings.Contains(row.Label(), newest) {
			t.Errorf("%s does not lead into the list", key)
		}
	}
	pagetest.Type(t, h, field, "1999")
	p.Dismiss()
	if got := pagetest.Words(p.Body); field.Text() != "" || !strings.Contains(got, newest) {
		t.Errorf("%q is still searched: %s", field.Text(), got)
	}
	pagetest.Press(t, p.Body, page.WhatToBring().Title(h.Kit().Text))
	if len(h.Asked) != 1 {
		t.Error("the list of what to bring is not offered")
	}
}
