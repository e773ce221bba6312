package people

import (
	"testing"
	"time"
)

// Visits of a day are counted when they begin: erasing one, giving it another
// passphrase, or starting Waypost again changes nothing, and the next day begins at 0.
func TestVisitsToday(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	want := func(want int) {
		t.Helper()
		if got := s.VisitsToday(); got != want {
			t.Errorf("%d visits today, want %d", got, want)
		}
	}
	want(0)
	add(t, s, rosa()) // no visit
	want(0)
	first := addVisit(t, s, rosa())
	second := addVisit(t, s, rosa())
	want(2)
	_, err := s.Erase(t.Context(), first.ID)
	ok(t, err)
	_, _, err = s.MoveToVisit(t.Context(), second.ID, wrong) // another passphrase
	ok(t, err)
	want(2)
	s = reopen(t, s, c)
	want(2)
	c.now = c.now.Add(24 * time.Hour)
	want(0)
	addVisit(t, s, rosa())
	want(1)
}

// A visit that could not be kept is not counted.
func TestVisitsTodayWithoutPower(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	c.left = 0
	if _, err := s.AddVisit(t.Context(), right, rosa()); err == nil {
		t.Fatal("it is kept")
	}
	if got := s.VisitsToday(); got != 0 {
		t.Errorf("%d visits today", got)
	}
}
