package page

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/wizard"
	"waypost/wizard/people"
)

func TestHomeShowsHowFarEveryoneIs(t *testing.T) {
	h := newHost(t, look{})
	mockPeople(h)
	p := homePage(h)
	show(h, p)
	for _, line := range []string{
		"Rosa Delgado", "Last used today, 10:42 AM", "Step 5 of 9",
		"Ahmed Al-Sayed", "Still on this computer. Erase it?", "Finished",
		"Linh Tran", "Last used yesterday", "Marie Joseph", "Last used on Monday", "Getting ready",
	} {
		if !strings.Contains(words(p.Body), line) {
			t.Errorf("no %q", line)
		}
	}
}

// TestHomeConceals: the switch about screen recordings is there only where the
// system has a way to.
func TestHomeConceals(t *testing.T) {
	h := newHost(t, look{})
	const line = "Hide codes from screen recordings"
	if strings.Contains(words(homePage(h).Body), line) {
		t.Error("offered where there is no way to")
	}
	h.conceals = true
	p := homePage(h)
	press(t, all(p), line)
	if !h.did("conceal false") {
		t.Error(h.calls)
	}
}

func TestHomeIsEmptyAtFirst(t *testing.T) {
	h := newHost(t, look{})
	p := homePage(h)
	if p.Title != "Welcome" {
		t.Error(p.Title)
	}
	press(t, all(p), "Start for a new person")
	if !h.did("go name") {
		t.Error(h.calls)
	}
}

func TestHomeOpensAndErasesPeople(t *testing.T) {
	h := newHost(t, look{})
	h.shared()
	id := h.keep(someone("Rosa Delgado", wizard.StepMethod, h.now))
	p := homePage(h)
	show(h, p)
	press(t, p.Body, "Rosa Delgado")
	if !h.did("open " + id) {
		t.Error("a press opens the person:", h.calls)
	}
	key(h, fyne.KeyDelete)
	if !h.did("erase " + id) {
		t.Error("Delete erases the person:", h.calls)
	}
}

func TestHomeMenuRenames(t *testing.T) {
	h := newHost(t, look{})
	h.keep(someone("Linh Tran", wizard.StepEmail, h.now))
	h.keep(someone("Rosa Delgado", wizard.StepMethod, h.now))
	p := homePage(h)
	show(h, p)
	press(t, p.Body, "More for Rosa Delgado")
	key(h, fyne.KeyDown) // to the first line
	key(h, fyne.KeyReturn)
	if h.over == nil {
		t.Fatal("no question for the new name")
	}
	f := field(t, h.over, "Name")
	if f.Text() != "Rosa Delgado" {
		t.Errorf("%q", f.Text())
	}
	typeInto(t, h, f, "")
	press(t, h.over, "Change it")
	if !says(h, h.over, "problem.nameEmpty") {
		t.Error("a name is needed:", words(h.over))
	}
	typeInto(t, h, f, "Rosa Maria Delgado")
	press(t, h.over, "Change it")
	if h.over != nil || h.failed != nil {
		t.Fatal("still asking", h.failed)
	}
	if !strings.Contains(words(p.Body), "Rosa Maria Delgado") {
		t.Error("the row shows the old name:", words(p.Body))
	}
	if s := h.store.Summaries(t.Context()); s[1].Name != "Rosa Maria Delgado" {
		t.Error("not kept:", s[1].Name)
	}
}

// A visit shows when it began, and no name.
func TestHomeHidesVisits(t *testing.T) {
	h := newHost(t, look{})
	h.shared()
	id := h.keepVisit(someone("Rosa Delgado", wizard.StepMethod, h.now))
	p := homePage(h)
	show(h, p)
	if strings.Contains(words(p.Body), "Rosa") {
		t.Error("the name shows:", words(p.Body))
	}
	if !says(h, p.Body, "page.home.visitNote") {
		t.Error("no word of why:", words(p.Body))
	}
	press(t, p.Body, "Visit of today, 11:02 AM")
	if !h.did("open " + id) {
		t.Error(h.calls)
	}
}

// A visit that was there when the window opened is offered for erasing, and one
// of more than a day is the first thing on the page.
func TestHomeOffersToErase(t *testing.T) {
	h := newHost(t, look{})
	h.shared()
	h.now = h.now.Add(-25 * time.Hour)
	old := h.keepVisit(someone("Rosa Delgado", wizard.StepMethod, h.now))
	h.now = h.now.Add(24 * time.Hour)
	today := h.keepVisit(someone("Linh Tran", wizard.StepEmail, h.now))
	h.now = h.now.Add(time.Hour)
	fresh := h.keepVisit(someone("Marie Joseph", wizard.StepEmail, h.now))
	p := homePage(h)
	show(h, p)
	if got := words(p.Body); !strings.HasPrefix(got, h.kit.Text.N("page.home.staleTitle", 1)) {
		t.Error("the first thing is", got)
	}
	for label, id := range map[string]string{
		"Erase it": old, "Erase: Visit of yesterday, 10:02 AM": old, "Erase: Visit of today, 10:02 AM": today,
	} {
		press(t, p.Body, label)
		if !h.did("erase visits " + id) {
			t.Error(label, h.calls)
		}
	}
	press(t, p.Body, "More for Visit of today, 11:02 AM")
	key(h, fyne.KeyDown)
	key(h, fyne.KeyReturn)
	if !h.did("erase visits " + fresh) {
		t.Error(h.calls)
	}
}

// Switching says what it means, and refuses to leave secrets where they do not
// belong.
func TestHomeSwitchesComputer(t *testing.T) {
	h := newHost(t, look{})
	h.shared()
	p := homePage(h)
	show(h, p)
	press(t, p.Body, "Shared computer: On")
	find(t, p.Body, "Shared computer: On") // until it is answered
	if q := h.asked[0]; q.Title != "Is this computer only yours?" {
		t.Error(q.Title)
	}
	h.asked[0].Answer(false)
	if h.did("shared false") {
		t.Error("it did not wait for the answer")
	}
	h.asked[0].Answer(true)
	if !h.did("shared false") || !h.did("rebuild") {
		t.Error(h.calls)
	}
	h.keepVisit(someone("Rosa Delgado", wizard.StepMethod, h.now))
	p = homePage(h)
	show(h, p)
	press(t, p.Body, "Shared computer: On")
	if q := h.asked[1]; q.Title != "Erase or move the visits first" || q.No != "" {
		t.Error(q.Title)
	}
}

func TestHomeTellsOfTrouble(t *testing.T) {
	h := newHost(t, look{})
	h.keep(someone("Rosa Delgado", wizard.StepMethod, h.now))
	r := newRoster(h)
	r.rows[0].sum = people.Summary{Entry: r.rows[0].entry, Err: wizard.ErrDamaged}
	r.fill(r.rows[0])
	if got := words(r.col); !strings.Contains(got, h.Words(wizard.ErrDamaged)) || strings.Contains(got, "Rosa") {
		t.Error(got)
	}
	r.rows[0].entry.Erasing = true
	r.fill(r.rows[0])
	press(t, r.col, "Erase: "+h.kit.Text.T("page.home.erasing"))
	if !h.did("erase " + r.rows[0].entry.ID) {
		t.Error("erasing goes on:", h.calls)
	}
}

// later is a host whose work waits for the test.
type later struct {
	*host
	jobs []func()
}

func (l *later) Run(work func(context.Context) error, done func(error)) {
	l.jobs = append(l.jobs, func() { l.host.Run(work, done) })
}

// Among many people the first screenful is asked for first, and read before
// anyone below it is.
func TestHomeReadsFromTheTop(t *testing.T) {
	l := &later{host: newHost(t, look{})}
	const all, screenful = 30, 12
	for i := range all {
		l.keep(someone(fmt.Sprintf("Person %02d", i), wizard.StepMethod, l.now))
	}
	r := newRoster(l)
	for want := screenful; want < all; want += screenful {
		if len(r.col.Objects) != want || len(l.jobs) != 1 {
			t.Fatalf("%d rows, %d jobs, want %d rows", len(r.col.Objects), len(l.jobs), want)
		}
		job := l.jobs[0]
		l.jobs = nil
		job()
		if got := words(r.col); !strings.Contains(got, fmt.Sprintf("Person %02d", want-1)) {
			t.Errorf("the last of %d is not there: %s", want, got)
		}
	}
	l.jobs[0]()
	if got := words(r.col); len(r.col.Objects) != all || !strings.Contains(got, "Person 29") {
		t.Errorf("%d rows: %s", len(r.col.Objects), got)
	}
}
