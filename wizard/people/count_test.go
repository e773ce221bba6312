package people

import (
	"testing"
	"time"
)

// Visits are counted when they begin: erasing a visit, changing its passphrase or
// restarting Waypost does not change the number, and the next day starts at 0.
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
	add(t, s, rosa()) // not a visit
	want(0)
	first := addVisit(t, s, rosa())
	second := addVisit(t, s, rosa())
	want(2)
	_, err := s.Erase(t.Context(), first.ID)
	ok(t, err)
	_, _, err = s.MoveToVisit(t.Context(), second.ID, wrong) // change the passphrase
	ok(t, err)
	want(2)
	s = reopen(t, s, c)
	want(2)
	c.now = c.now.Add(24 * time.Hour)
	want(0)
	addVisit(t, s, rosa())
	want(1)
}

// A visit that could not be saved is not counted.
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
