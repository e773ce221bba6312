package home

import (
	"slices"

	"github.com/waypost-app/waypost/wizard"
)

// isHousehold reports whether this is a computer of one's own with several people,
// as in a family. Its list says which email belongs to whom.
func (l *peopleList) isHousehold() bool { return !l.Session.Shared() && len(l.rows) > 1 }

// sharesEmail returns the name of somebody else with the same email. Each person
// needs their own, so both rows say so.
func (l *peopleList) sharesEmail(row *peopleRow) (name string, shares bool) {
	i := slices.IndexFunc(l.rows, func(other *peopleRow) bool {
		return other != row && wizard.SameEmail(other.sum.Email, row.sum.Email)
	})
	if i < 0 {
		return "", false
	}
	return l.rows[i].sum.Name, true
}
