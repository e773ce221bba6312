package text

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date formats a day: "May 14, 2026", "14 de mayo de 2026".
func (t *Text) Date(at time.Time) string {
	return t.noted(func(t *Text) string {
		return t.whole("date.long",
			"{day}", t.Number(at.Day()),
			"{month}", t.say("date.month."+strconv.Itoa(int(at.Month())), nil),
			"{year}", t.Number(at.Year()))
	})
}

// Weekday returns the name of the day of the week: "Monday", "lunes".
func (t *Text) Weekday(at time.Time) string {
	return t.T("date.weekday." + strconv.Itoa(int(at.Weekday())))
}

// Clock formats a time of day: "10:42 AM".
func (t *Text) Clock(at time.Time) string { return t.clock("date.clock", at) }

// ClockSeconds formats a time of day with seconds: "10:42:08 AM".
func (t *Text) ClockSeconds(at time.Time) string { return t.clock("date.clockSeconds", at) }

// clock fills in the parts of a time of day in the text for key, for 12 or 24 hours.
func (t *Text) clock(key string, at time.Time) string {
	half := "date.am"
	if at.Hour() >= 12 {
		half = "date.pm"
	}
	return t.noted(func(t *Text) string {
		return t.whole(key,
			"{hour12}", t.Number((at.Hour()+11)%12+1),
			"{hour24}", t.twoDigits(at.Hour()),
			"{minute}", t.twoDigits(at.Minute()),
			"{second}", t.twoDigits(at.Second()),
			"{half}", t.say(half, nil))
	})
}

// whole fills in the parts of a date or time in the text for key. Unlike other values
// they are not isolated, since that would reverse their order in a right-to-left
// language.
func (t *Text) whole(key string, parts ...string) string {
	s := t.say(key, nil)
	for i := 0; i < len(parts); i += 2 { // a search formats thousands of dates, and building a strings.Replacer takes longer
		s = strings.ReplaceAll(s, parts[i], parts[i+1])
	}
	return s
}

func (t *Text) twoDigits(n int) string { return t.number(fmt.Sprintf("%02d", n)) }

// Ago says when something was last used: "Last used today, 10:42 AM", "Last used
// yesterday", "Last used on Monday", "Last used on May 14, 2026".
func (t *Text) Ago(at, now time.Time) string { return t.When("date.used", at, now) }

// When describes at relative to now, by calendar days in now's time zone, using the text
// for key.today, key.yesterday, key.weekday (two to six days ago) or key.date. These have
// the placeholders {time}, {weekday} and {date}.
func (t *Text) When(key string, at, now time.Time, args ...any) string {
	at = at.In(now.Location())
	form := "date"
	switch days := dayNumber(now) - dayNumber(at); {
	case days == 0:
		form = "today"
	case days == 1:
		form = "yesterday"
	case days > 1 && days < 7:
		form = "weekday"
	}
	return t.T(key+"."+form, append([]any{
		"time", t.Clock(at), "weekday", t.Weekday(at), "date", t.Date(at),
	}, args...)...)
}

// dayNumber numbers calendar days, so that a day of 23 or 25 hours counts as one day.
func dayNumber(at time.Time) int64 {
	y, m, d := at.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)
}

// Duration formats a duration as minutes and seconds, "9:05". Fractions of a second are
// dropped; a negative duration is "0:00".
func (t *Text) Duration(d time.Duration) string {
	s := max(0, int(d/time.Second))
	return t.Number(s/60) + ":" + t.twoDigits(s%60)
}
