package wizard

import (
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/totp"
)

// IsBackup reports whether a typed backup code matches the one that is kept, as the website would
// judge it: case counts, and nothing may be missing.
func (j *Journey) IsBackup(typed secure.Secret) bool { return same(j.values[FieldBackup], typed) }

// IsAnswer reports whether a typed answer matches that of question n.
func (j *Journey) IsAnswer(n int, typed secure.Secret) bool { return same(j.values[Answer(n)], typed) }

// IsCode reports whether the website would accept a typed login code at now.
func (j *Journey) IsCode(typed string, now time.Time) bool {
	key, ok := j.Key()
	return ok && totp.NewChecker(key).Try(typed, now).Accepted()
}

// same reports whether typed is not empty and looks like what is kept.
func same(kept, typed secure.Secret) bool {
	return !blank(kept.Reveal()) && canonical.Equal(kept.Reveal(), typed.Reveal())
}
