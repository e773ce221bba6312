package home

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
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
