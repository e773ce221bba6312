package wizard

import (
	"crypto/rand"
	"strings"
	"time"
	"unicode/utf8"
)

// CalendarDay returns an iCalendar file (RFC 5545) with one event that takes a whole
// day. It holds the summary and nothing else about anybody.
func CalendarDay(summary string, day, now time.Time) []byte {
	const date, stamp = "20060102", "20060102T150405Z"
	lines := []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waypost//Waypost//EN",
		"BEGIN:VEVENT", "UID:" + rand.Text() + "@waypost.invalid",
		"DTSTAMP:" + now.UTC().Format(stamp),
		"DTSTART;VALUE=DATE:" + day.Format(date), "DTEND;VALUE=DATE:" + day.AddDate(0, 0, 1).Format(date),
		"SUMMARY:" + calendarEscapes.Replace(summary), "TRANSP:TRANSPARENT",
		"END:VEVENT", "END:VCALENDAR",
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(foldLine(line) + "\r\n")
	}
	return []byte(b.String())
}

// calendarEscapes protects what has a meaning in a text value; RFC 5545, 3.3.11.
var calendarEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r", "", "\n", `\n`)

// foldLine breaks a line after at most 75 bytes, between characters; RFC 5545, 3.1.
func foldLine(line string) string {
	const most = 75
	var b strings.Builder
	length := 0
	for _, r := range line {
		if length+utf8.RuneLen(r) > most {
			b.WriteString("\r\n ")
			length = 1
		}
		b.WriteRune(r)
		length += utf8.RuneLen(r)
	}
	return b.String()
}
