package wizard

import (
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/totp"
)

// IsBackup reports whether a typed backup code matches the stored one, by the website's
// standards: case matters, and nothing may be missing.
func (j *Journey) IsBackup(typed secure.Secret) bool { return same(j.values[FieldBackup], typed) }

// IsAnswer reports whether a typed answer matches the one to question n.
func (j *Journey) IsAnswer(n int, typed secure.Secret) bool { return same(j.values[Answer(n)], typed) }

// IsCode reports whether the website would accept a typed login code at the time now.
func (j *Journey) IsCode(typed string, now time.Time) bool {
	key, ok := j.Key()
	return ok && totp.NewChecker(key).Try(typed, now).Accepted()
}

// same reports whether typed is not empty and looks the same as kept.
func same(kept, typed secure.Secret) bool {
	return !blank(kept.Reveal()) && canonical.Equal(kept.Reveal(), typed.Reveal())
}
