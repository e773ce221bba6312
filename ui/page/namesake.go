package page

import (
	"strings"

	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/wizard/people"
)

// SameName reports whether the names of two people look the same.
func SameName(a, b people.Summary) bool {
	return a.Name != "" && canonical.Equal(a.Name, b.Name)
}

// EmailStart returns the start of an email, long enough to distinguish two people of the
// same name; "" if there is no email.
func EmailStart(email string) string {
	const most = 16
	local, _, found := strings.Cut(email, "@")
	if !found {
		return ""
	}
	if r := []rune(local); len(r) > most {
		local = string(r[:most])
	}
	return local + "@…"
}
