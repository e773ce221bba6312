// Package calendar writes a reminder as a file that every calendar program can read
// (iCalendar, RFC 5545).
package calendar

import (
	"crypto/rand"
	"strings"
	"time"
	"unicode/utf8"
)

// File is the name of the file. It does not reveal whose it is.
const File = "reminder.ics"

// Reminder returns a file with one all-day event, which the calendar announces at nine in
// the morning. The file contains no information beyond the arguments: the event's id is
// random.
func Reminder(summary string, day, now time.Time) []byte {
	const date, stamp = "20060102", "20060102T150405Z"
	var b strings.Builder
	for _, line := range []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waypost//EN",
		"BEGIN:VEVENT", "UID:" + rand.Text(), "DTSTAMP:" + now.UTC().Format(stamp),
		"DTSTART;VALUE=DATE:" + day.Format(date), "TRANSP:TRANSPARENT", "SUMMARY:" + escape(summary),
		"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H", "DESCRIPTION:" + escape(summary), "END:VALARM",
		"END:VEVENT", "END:VCALENDAR",
	} {
		b.WriteString(fold(line) + "\r\n")
	}
	return []byte(b.String())
}

// escape escapes a text for use as a value (RFC 5545, 3.3.11).
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\r", `\n`, "\n", `\n`).Replace(s)
}

// fold breaks lines of more than 75 octets (RFC 5545, 3.1), but never inside a character.
func fold(line string) string {
	const most = 75
	var b strings.Builder
	room := most
	for _, r := range line {
		if n := utf8.RuneLen(r); n > room {
			b.WriteString("\r\n ")
			room = most - 1 // less the leading space
		}
		n, _ := b.WriteRune(r)
		room -= n
	}
	return b.String()
}
