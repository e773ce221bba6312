package calendar

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

var (
	day = time.Date(2026, time.August, 14, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	now = time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC)
)

// summaries are texts that need correct escaping or folding.
var summaries = map[string]string{
	"plain":      "Log in once",
	"long":       strings.Repeat("Log in to your account once. ", 12),
	"no spaces":  strings.Repeat("x", 300),
	"scripts":    strings.Repeat("每三个月登录一次🌹 سجّل الدخول ", 12),
	"marks":      `one, two; three: "four" \ back\slash`,
	"lines":      "one\ntwo\r\nthree\rfour",
	"injection":  "x\r\nATTENDEE:mailto:rosa.delgado@example.com",
	"not utf-8":  "a\xffb",
	"only marks": ";,\\",
	"empty":      "",
}

func TestReminderLines(t *testing.T) {
	for name, summary := range summaries {
		t.Run(name, func(t *testing.T) {
			file := string(Reminder(summary, day, now))
			if !utf8.ValidString(file) || !strings.HasSuffix(file, "END:VCALENDAR\r\n") {
				t.Error("not a whole text:", file)
			}
			names := []string{}
			for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
				if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
					t.Errorf("a line of %d octets: %q", len(line), line)
				}
				if !strings.HasPrefix(line, " ") {
					name, _, _ := strings.Cut(line, ":")
					names = append(names, name)
				}
			}
			want := "BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART;VALUE=DATE TRANSP SUMMARY BEGIN ACTION TRIGGER DESCRIPTION END END END"
			if got := strings.Join(names, " "); got != want {
				t.Errorf("properties are %s", got)
			}
		})
	}
}

// The event is on the right day wherever the person is.
func TestReminderIsOfTheDay(t *testing.T) {
	file := string(Reminder("Log in once", day, now))
	for _, want := range []string{"DTSTART;VALUE=DATE:20260814\r\n", "DTSTAMP:20260514T110200Z\r\n"} {
		if !strings.Contains(file, want) {
			t.Errorf("no %q in %s", want, file)
		}
	}
	if file == string(Reminder("Log in once", day, now)) {
		t.Error("two reminders have the same id")
	}
}

func FuzzReminder(f *testing.F) {
	for _, summary := range summaries {
		f.Add(summary)
	}
	f.Fuzz(func(t *testing.T, summary string) {
		for line := range strings.SplitSeq(string(Reminder(summary, day, now)), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) {
				t.Errorf("%q", line)
			}
		}
	})
}
