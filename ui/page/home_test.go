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

func TestHomeHidesSealedNames(t *testing.T) {
	h := newHost(t, look{})
	h.shared()
	id := h.keepVisit(someone("Rosa Delgado", wizard.StepMethod, h.now))
	p := homePage(h)
	show(h, p)
	if strings.Contains(words(p.Body), "Rosa") {
		t.Error("the name shows:", words(p.Body))
	}
	if !says(h, p.Body, "page.home.sealed") {
		t.Error("no word of why:", words(p.Body))
	}
	press(t, p.Body, h.kit.Text.T("page.home.visit"))
	if !h.did("open " + id) {
		t.Error(h.calls)
	}
}

func TestHomeSharedSwitch(t *testing.T) {
	h := newHost(t, look{})
	h.shared()
	j := someone("Ahmed Al-Sayed", wizard.StepSheet, h.now.Add(-time.Hour))
	h.keep(j)
	p := homePage(h)
	show(h, p)
	press(t, p.Body, "Shared computer: On")
	if !h.did("shared false") {
		t.Error("nobody is finished, so it may go off:", h.calls)
	}
	j.Mark(wizard.Finished, h.now)
	h.keep(j)
	p = homePage(h)
	show(h, p)
	press(t, p.Body, "Shared computer: On")
	if h.did("shared false") || len(h.said) == 0 || h.said[0] != "Erase the finished people first." {
		t.Error("someone is finished:", h.calls, h.said)
	}
	find(t, p.Body, "Shared computer: On")
}

func TestHomeTellsOfTrouble(t *testing.T) {
	h := newHost(t, look{})
	h.keep(someone("Rosa Delgado", wizard.StepMethod, h.now))
	r := newRoster(h)
	r.rows[0].sum = people.Summary{Entry: r.rows[0].entry, Err: wizard.ErrDamaged}
	r.show()
	if got := words(r.col); !strings.Contains(got, h.Words(wizard.ErrDamaged)) || strings.Contains(got, "Rosa") {
		t.Error(got)
	}
	r.rows[0].entry.Erasing = true
	r.show()
	press(t, r.col, h.kit.Text.T("page.home.erasing"))
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
