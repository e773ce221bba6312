package wizard

import (
	"slices"
	"time"
)

// Moment names a time that is kept with the journey. The names stand in what is
// saved, so they never change.
type Moment string

// The moments that Mark sets. Next sets Used and Finished itself.
const (
	Used         Moment = "used"     // the person was last at it
	SheetPrinted Moment = "printed"  // the sheet was last sent to a printer
	SheetSaved   Moment = "saved"    // the sheet was last saved as a PDF
	SheetOlder   Moment = "older"    // a sheet of then may still be about, and is not the newest
	Finished     Moment = "finished" // the journey was ended
)

// arrival is when a timed step was reached first.
func arrival(id StepID) Moment { return Moment("at " + id) }

// moments lists all there are.
func moments() []Moment {
	all := []Moment{Used, SheetPrinted, SheetSaved, SheetOlder, Finished}
	for _, s := range steps {
		if s.Timed {
			all = append(all, arrival(s.ID))
		}
	}
	return all
}

// Mark keeps now as the time of a moment, to the second; the zero time forgets
// it. A moment that does not exist, or a time outside the years 1970 to 9999, is
// not kept.
func (j *Journey) Mark(m Moment, now time.Time) {
	switch unix := now.Unix(); {
	case now.IsZero():
		delete(j.times, m)
	case slices.Contains(moments(), m) && 0 < unix && unix <= lastSecond:
		j.times[m] = unix
	}
}

// MarkSheet keeps now as the time at which the sheet was printed or saved. One of
// another day is an older one from then on, since it carries another date.
func (j *Journey) MarkSheet(m Moment, now time.Time) {
	before := j.When(m).In(now.Location())
	if !j.When(m).IsZero() && before.Format(time.DateOnly) != now.Format(time.DateOnly) {
		j.times[SheetOlder] = before.Unix()
	}
	j.Mark(m, now)
}

// lastSecond is the end of the year 9999.
const lastSecond = 253402300799

// When is the time of a moment in UTC, the zero time when it has not come.
func (j *Journey) When(m Moment) time.Time {
	unix, ok := j.times[m]
	if !ok {
		return time.Time{}
	}
	return time.Unix(unix, 0).UTC()
}

// ClockBehind reports whether a moment that is kept lies after now: then this
// computer's clock was set back, or was ahead when the moment came.
func (j *Journey) ClockBehind(now time.Time) bool {
	const rounding = time.Minute
	for _, unix := range j.times {
		if time.Unix(unix, 0).After(now.Add(rounding)) {
			return true
		}
	}
	return false
}

// Waited is how long ago the timed step id was reached first, over restarts and
// pauses; 0 for a step that was not reached or is not timed. When the clock was
// set back to before that, or the time is not known, the wait starts anew now.
func (j *Journey) Waited(id StepID, now time.Time) time.Duration {
	i := index(id)
	if i < 0 || !steps[i].Timed || i > j.furthest {
		return 0
	}
	since := j.When(arrival(id))
	if since.IsZero() || now.Unix() < since.Unix() {
		j.Mark(arrival(id), now)
		return 0
	}
	return max(0, now.Sub(since))
}

// Left is what is left at now of the wait of step 9, 0 when it is over.
func (j *Journey) Left(now time.Time) time.Duration {
	return max(0, ConfirmationWait-j.Waited(StepConfirmation, now))
}
