package home

import (
	"slices"

	"github.com/waypost-app/waypost/wizard"
)

// isHousehold reports whether this computer is not shared but has several people on it,
// such as a family. The list then shows everybody's email.
func (l *peopleList) isHousehold() bool { return !l.Session.Shared() && len(l.rows) > 1 }

// sharesEmail returns the name of another person with the same email. Each person needs
// their own, so both rows point that out.
func (l *peopleList) sharesEmail(row *peopleRow) (name string, shares bool) {
	i := slices.IndexFunc(l.rows, func(other *peopleRow) bool {
		return other != row && wizard.SameEmail(other.sum.Email, row.sum.Email)
	})
	if i < 0 {
		return "", false
	}
	return l.rows[i].sum.Name, true
}
