package wizard

import "time"

// Reminder is something that a person should do soon. Its text has the key
// "page.person.remind.<id>".
type Reminder string

// The reminders, most important first.
const (
	RemindCheck Reminder = "check" // the phone was never seen to make the right code
	RemindSheet Reminder = "sheet" // the printed sheet is outdated
	RemindLogin Reminder = "login" // nobody has logged in for LoginMonths
)

// postponedDays is how long a reminder that was put off stays away.
const postponedDays = 14

// Reminder returns the reminder that is due at the time now, if any. An unfinished
// journey has none, since its steps say what is missing.
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
