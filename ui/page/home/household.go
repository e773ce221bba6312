package home

import (
	"slices"

	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// isHousehold reports whether this computer is not shared but has several people on it,
// such as a family. The list then shows everybody's email.
func (l *peopleList) isHousehold() bool { return !l.Session.Shared() && len(l.rows) > 1 }

// sharesEmail returns the name of another person with the same email. Each person needs
// their own, so both rows point that out.
func (l *peopleList) sharesEmail(row *peopleRow) (name string, shares bool) {
	for _, other := range l.emails[wizard.EmailKey(row.sum.Email)] {
		if other != row {
			return other.sum.Name, true
		}
	}
	return "", false
}

// know records what was read about a person.
func (l *peopleList) know(row *peopleRow, sum people.Summary) {
	same := func(other *peopleRow) bool { return other == row }
	if key := wizard.EmailKey(row.sum.Email); key != "" {
		l.emails[key] = slices.DeleteFunc(l.emails[key], same)
	}
	row.sum, row.known, row.words = sum, true, ""
	if key := wizard.EmailKey(sum.Email); key != "" {
		l.emails[key] = append(l.emails[key], row)
	}
}
