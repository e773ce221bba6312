package people

import (
	"slices"
	"time"
)

// visitCount is how many visits began on the last day on which one did, erased ones
// too. It names nobody.
type visitCount struct {
	Day string `json:"day"` // of the computer's own calendar: 2006-01-02
	N   int    `json:"n"`
}

// VisitsToday returns how many visits began today, those that were erased included.
func (s *Store) VisitsToday() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index.Count.Day != dayOf(s.now()) {
		return 0
	}
	return s.index.Count.N
}

// countVisit counts a new visit. One that only gets another passphrase is counted
// already.
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

// dayOf returns a day of the computer's own calendar.
func dayOf(t time.Time) string { return t.Local().Format(time.DateOnly) }
