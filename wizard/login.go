package wizard

import "time"

// LoginMonths is how often, in months, to log in so that the account stays active. USCIS
// says "once every few months".
const LoginMonths = 3

// NextLogin returns when the person should log in next; the zero time if the account has
// not been created yet.
func (j *Journey) NextLogin() time.Time {
	last := j.When(Finished)
	if login := j.When(LoggedIn); login.After(last) {
		last = login
	}
	if last.IsZero() {
		return last
	}
	return last.AddDate(0, LoginMonths, 0)
}
