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
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestHomeShowsHowFarEveryoneIs(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.KeepMockUpPeople()
	p := h.Show(NewHome(ports))
	for _, line := range []string{
		"Rosa Delgado", "Last used today, 10:42 AM", fmt.Sprint("Step 5 of ", wizard.NumberedSteps),
		"Ahmed Al-Sayed", "Still on this computer. Erase it?", "Finished",
		"Linh Tran", "Last used yesterday", "Marie Joseph", "Last used on Monday", "Getting ready",
	} {
		if !strings.Contains(pagetest.Words(p.Body), line) {
			t.Errorf("no %q", line)
		}
	}
}

// The switch about screen recordings appears only if the system can keep secrets out of
// them.
func TestHomeBlocksCapture(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	const line = "Hide codes from screen recordings"
	if p := h.Show(NewHome(ports)); strings.Contains(pagetest.Words(p.Body), line) {
		t.Error("offered where there is no way to")
	}
	d.capture = true
	p := h.Show(NewHome(ports))
	pagetest.Press(t, pagetest.All(p), line)
	if !h.Did("block capture false") {
		t.Error(h.Calls)
	}
}

func TestHomeIsEmptyAtFirst(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewHome(ports))
	if p.Title != "Welcome" {
		t.Error(p.Title)
	}
	pagetest.Press(t, pagetest.All(p), "Start for a new person")
	if !h.Did("go name") {
		t.Error(h.Calls)
	}
}

func TestHomeOpensAndErasesPeople(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	id := h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	h.MakeShared()
	p := h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "Rosa Delgado")
	if !h.Did("open " + id) {
		t.Error("a press opens the person:", h.Calls)
	}
	pagetest.Key(h, fyne.KeyDelete)
	if !h.Did("erase " + id) {
		t.Error("Delete erases the person:", h.Calls)
	}
}

// The row of a visit shows when the visit began, and no name.
func TestHomeHidesVisits(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	id := h.KeepVisit(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	p := h.Show(NewHome(ports))
	if strings.Contains(pagetest.Words(p.Body), "Rosa") {
		t.Error("the name shows:", pagetest.Words(p.Body))
	}
	if !pagetest.Says(h, p.Body, "page.home.visitNote") {
		t.Error("no word of why:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Visit of today, 11:02 AM")
	if !h.Did("open " + id) {
		t.Error(h.Calls)
	}
}

// A visit that already existed when the window opened is offered for erasing. One that is
// more than a day old is mentioned first of all.
func TestHomeOffersToErase(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	h.Clock = h.Clock.Add(-25 * time.Hour)
	old := h.KeepVisit(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	h.Clock = h.Clock.Add(24 * time.Hour)
	today := h.KeepVisit(wizardtest.Someone("Linh Tran", wizard.StepEmail, h.Clock))
	h.Clock = h.Clock.Add(time.Hour)
	fresh := h.KeepVisit(wizardtest.Someone("Marie Joseph", wizard.StepEmail, h.Clock))
	p := h.Show(NewHome(ports))
	if got := pagetest.Words(p.Body); !strings.HasPrefix(got, h.Kit().Text.N("page.home.staleTitle", 1)) {
		t.Error("the first thing is", got)
	}
	for label, id := range map[string]string{
		"Erase it": old, "Erase: Visit of yesterday, 10:02 AM": old, "Erase: Visit of today, 10:02 AM": today,
	} {
		pagetest.Press(t, p.Body, label)
		if !h.Did("erase visits " + id) {
			t.Error(label, h.Calls)
		}
	}
	pagetest.Press(t, p.Body, "More for Visit of today, 11:02 AM")
	pagetest.Key(h, fyne.KeyDown)
	pagetest.Key(h, fyne.KeyReturn)
	if !h.Did("erase visits " + fresh) {
		t.Error(h.Calls)
	}
}

// Switching explains what it means, and is refused if secrets would be left where they do
// not belong.
func TestHomeSwitchesComputer(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "Shared computer: On")
	pagetest.Find(t, p.Body, "Shared computer: On") // unchanged until the question is answered
	if q := h.Asked[0]; q.Title != "Is this computer only yours?" {
		t.Error(q.Title)
	}
	h.Asked[0].Answer(false)
	if h.Did("shared false") {
		t.Error("it did not wait for the answer")
	}
	h.Asked[0].Answer(true)
	if !h.Did("shared false") || !h.Did("rebuild") {
		t.Error(h.Calls)
	}
	h.KeepVisit(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	p = h.Show(NewHome(ports))
	pagetest.Press(t, p.Body, "Shared computer: On")
	if q := h.Asked[1]; q.Title != "Erase or move the visits first" || q.No != "" {
		t.Error(q.Title)
	}
}

func TestHomeTellsOfTrouble(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepMethod, h.Clock))
	l := &peopleList{Ports: ports}
	l.build(h.Kit())
	l.rows[0].sum = people.Summary{Entry: l.rows[0].entry, Err: wizard.ErrDamaged}
	l.fill(l.rows[0])
	if got := pagetest.Words(l.col); !strings.Contains(got, h.Words(wizard.ErrDamaged)) || strings.Contains(got, "Rosa") {
		t.Error(got)
	}
	l.rows[0].entry.Erasing = true
	l.fill(l.rows[0])
	pagetest.Press(t, l.col, "Erase: "+h.Kit().Text.T("page.home.erasing"))
	if !h.Did("erase " + l.rows[0].entry.ID) {
		t.Error("erasing goes on:", h.Calls)
	}
}

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

// Everyone stays in the list, once, however often home is redrawn, even while
// the vaults are still being read.
func TestHomeRebuilds(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	const all = 30
	for i := range all {
		h.Keep(wizardtest.Someone(fmt.Sprintf("Person %02d", i), wizard.StepMethod, h.Clock))
	}
	h.Hold = true
	h.Show(NewHome(ports))
	for i := range 3 {
		h.SetLook(pagetest.Look{Dark: i%2 == 0, Compact: i == 1})
		if jobs := h.Finish(); jobs != 1 {
			t.Errorf("%d jobs read the people", jobs)
		}
		if rest := all - (i+1)*screenful; rest > 0 {
			pagetest.Press(t, h.Page.Body, h.Kit().Text.N("page.home.more", rest))
		}
	}
	h.SetLook(pagetest.Look{})
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		got := pagetest.Words(p.Body)
		for i := range all {
			if name := fmt.Sprintf("Person %02d", i); strings.Count(got, name) != 1 {
				t.Errorf("%s stands there %d times", name, strings.Count(got, name))
			}
		}
	})
	if h.Finish() > 0 {
		t.Error("a rebuild reads people again")
	}
	pagetest.CheckClosed(t, h)
}
