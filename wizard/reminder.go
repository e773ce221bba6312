package wizard

import "time"

// Reminder is something that a person should do one of these days. Its sentence has
// the key "page.person.remind.<id>".
type Reminder string

// The reminders, the most important first.
const (
	RemindCheck Reminder = "check" // the phone was never seen to make the right code
	RemindSheet Reminder = "sheet" // the printed sheet does not have what is kept now
	RemindLogin Reminder = "login" // nobody has logged in for LoginMonths
)

// postponedDays is how long a reminder that was put off stays away.
const postponedDays = 14

// Reminder returns the one reminder that is due at now, if any. A journey that is
// not finished has none: its steps say what is missing.
func (j *Journey) Reminder(now time.Time) (r Reminder, ok bool) {
	if !j.Finished() || now.Before(j.When(Postponed).AddDate(0, 0, postponedDays)) {
		return "", false
	}
	switch {
	case j.Method() == MethodApp && j.ProvenOn(KeptMethod).IsZero() && !j.Is(FieldAppCheck, Yes):
		return RemindCheck, true
	case !j.sheetMade() && !j.When(SheetOlder).IsZero():
		return RemindSheet, true
	case !now.Before(j.NextLogin()):
		return RemindLogin, true
	}
	return "", false
}
