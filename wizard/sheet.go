package wizard

import "time"

// MarkSheet records that the sheet was printed or saved (SheetPrinted or SheetSaved). A
// sheet from another day becomes an older sheet, since a sheet carries its date.
func (j *Journey) MarkSheet(ts Timestamp, now time.Time) {
	before := j.When(ts).In(now.Location())
	if !j.When(ts).IsZero() && before.Format(time.DateOnly) != now.Format(time.DateOnly) {
		j.times[SheetOlder] = before.Unix()
	}
	j.Mark(ts, now)
}

// invalidateSheet records that no sheet has the current answers: one that was printed or
// saved is now an older sheet. A finished journey stays finished.
func (j *Journey) invalidateSheet() {
	if last := max(j.times[SheetPrinted], j.times[SheetSaved]); last > 0 {
		j.times[SheetOlder] = last
	}
	delete(j.times, SheetPrinted)
	delete(j.times, SheetSaved)
}

// sheetMade reports whether there is a sheet with the current answers.
func (j *Journey) sheetMade() bool {
	return !j.When(SheetPrinted).IsZero() || !j.When(SheetSaved).IsZero()
}
