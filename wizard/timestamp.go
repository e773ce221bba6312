package wizard

import (
	"slices"
	"time"
)

// Timestamp identifies a time that is saved with the journey. Its values are part of the
// saved format, so they never change.
type Timestamp string

// Timestamps to be set with Mark. Used and Finished are set by Next.
const (
	Used         Timestamp = "used"     // the person last used Waypost
	SheetPrinted Timestamp = "printed"  // the current sheet was last sent to a printer
	SheetSaved   Timestamp = "saved"    // the current sheet was last saved as a PDF
	SheetText    Timestamp = "text"     // the current sheet was last saved as plain text
	SheetBraille Timestamp = "braille"  // the current sheet was last saved in braille
	SheetOlder   Timestamp = "older"    // a sheet from that time is outdated, and may still exist
	Copied       Timestamp = "copied"   // a copy for a new computer was last made
	Finished     Timestamp = "finished" // the journey was completed for the first time
	LoggedIn     Timestamp = "login"    // the person last said that they had logged in
	Postponed    Timestamp = "later"    // the person last put off a Reminder
	// StoppedTrying is when the person last stopped trying to log in; see LockWait.
	StoppedTrying Timestamp = "stopped"
)

// arrival names the time at which a timed step was first reached, and departure the time
// at which it was done.
func arrival(id StepID) Timestamp   { return Timestamp("at " + id) }
func departure(id StepID) Timestamp { return Timestamp("left " + id) }

// timestamps returns all timestamps.
func timestamps() []Timestamp {
	all := append([]Timestamp{Used, SheetOlder, Copied, Finished, LoggedIn, Postponed, StoppedTrying}, SheetForms()...)
	for _, k := range AllKept() {
		all = append(all, k.set(), k.proven())
	}
	for _, s := range steps {
		if s.Timed {
			all = append(all, arrival(s.ID), departure(s.ID))
		}
	}
	return all
}

// lastSecond is the end of the year 9999.
const lastSecond = 253402300799

// Mark sets the time of ts to now, with a resolution of a second; the zero time removes
// it. It ignores unknown timestamps, and times outside of the years 1970 to 9999.
func (j *Journey) Mark(ts Timestamp, now time.Time) {
	switch unix := now.Unix(); {
	case now.IsZero():
		delete(j.times, ts)
	case slices.Contains(timestamps(), ts) && 0 < unix && unix <= lastSecond:
		j.times[ts] = unix
	}
}

// markOnce is like Mark, but keeps an existing time.
func (j *Journey) markOnce(ts Timestamp, now time.Time) {
	if j.When(ts).IsZero() {
		j.Mark(ts, now)
	}
}

// When returns the time of ts in UTC; the zero time if there is none.
func (j *Journey) When(ts Timestamp) time.Time {
	unix, ok := j.times[ts]
	if !ok {
		return time.Time{}
	}
	return time.Unix(unix, 0).UTC()
}

// ClockBehind reports whether a timestamp is later than now: if so, this computer's clock
// was set back, or was ahead at that time.
func (j *Journey) ClockBehind(now time.Time) bool {
	const rounding = time.Minute
	for _, unix := range j.times {
		if time.Unix(unix, 0).After(now.Add(rounding)) {
			return true
		}
	}
	return false
}
