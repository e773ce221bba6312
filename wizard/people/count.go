package people

import (
	"slices"
	"time"
)

// visitCount counts the visits that began on one day, the latest with a visit. It
// includes erased visits and identifies nobody.
type visitCount struct {
	Day string `json:"day"` // a day on the computer's calendar: 2006-01-02
	N   int    `json:"n"`
}

// VisitsToday returns how many visits began today, including erased ones.
func (s *Store) VisitsToday() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index.Count.Day != dayOf(s.now()) {
		return 0
	}
	return s.index.Count.N
}

// countVisit counts a new visit. A visit that only gets another passphrase has already
// been counted.
func (x *index) countVisit(n newPerson) {
	again := slices.ContainsFunc(x.People, func(e Entry) bool { return e.ID == n.replaces && e.Kind == Visit })
	if n.Kind != Visit || again {
		return
	}
	if day := dayOf(n.Began); x.Count.Day != day {
		x.Count = visitCount{Day: day}
	}
	x.Count.N++
}

// dayOf returns a day in this computer's time zone.
func dayOf(t time.Time) string { return t.Local().Format(time.DateOnly) }
