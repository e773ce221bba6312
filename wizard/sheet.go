package wizard

import "time"

// SheetForms returns the timestamps of all forms in which a sheet can be made.
func SheetForms() []Timestamp {
	return []Timestamp{SheetPrinted, SheetSaved, SheetText, SheetBraille}
}

// MarkSheet records that a sheet was made; ts is one of SheetForms. A sheet from another
// day becomes an older sheet, since a sheet carries its date.
func (j *Journey) MarkSheet(ts Timestamp, now time.Time) {
	before := j.When(ts).In(now.Location())
	if !j.When(ts).IsZero() && before.Format(time.DateOnly) != now.Format(time.DateOnly) {
		j.times[SheetOlder] = before.Unix()
	}
	j.Mark(ts, now)
}

// SheetMade returns when the newest sheet with the current answers was made, in any form;
// the zero time if there is none.
func (j *Journey) SheetMade() (newest time.Time) {
	for _, form := range SheetForms() {
		if at := j.When(form); at.After(newest) {
			newest = at
		}
	}
	return newest
}

// sheetMade reports whether there is a sheet with the current answers.
func (j *Journey) sheetMade() bool { return !j.SheetMade().IsZero() }

// invalidateSheet records that no sheet has the current answers: one that was printed or
// saved is now an older sheet. A finished journey stays finished.
func (j *Journey) invalidateSheet() {
	if newest := j.SheetMade(); !newest.IsZero() {
		j.times[SheetOlder] = newest.Unix()
	}
	for _, form := range SheetForms() {
		delete(j.times, form)
	}
}
