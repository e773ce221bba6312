package wizard

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestCalendarDay(t *testing.T) {
	day := time.Date(2026, time.December, 31, 23, 0, 0, 0, time.FixedZone("", -5*60*60))
	file := string(CalendarDay("Log in; once, at home\\\nnow", day, noon))
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "\r\nDTSTAMP:20260514T120000Z\r\n", "\r\nDTSTART;VALUE=DATE:20261231\r\n",
		"\r\nDTEND;VALUE=DATE:20270101\r\n", "\r\nSUMMARY:Log in\\; once\\, at home\\\\\\nnow\r\n", "\r\nEND:VCALENDAR\r\n",
	} {
		if !strings.Contains(file, want) {
			t.Errorf("%q lacks %q", file, want)
		}
	}
	if strings.Count(file, "\n") != strings.Count(file, "\r\n") {
		t.Error("a line does not end with CRLF")
	}
	if file == string(CalendarDay("Log in; once, at home\\\nnow", day, noon)) {
		t.Error("two events have one UID")
	}
}

func TestCalendarLinesAreShort(t *testing.T) {
	summary := strings.Repeat("登录一次 ", 40)
	file := string(CalendarDay(summary, noon, noon))
	for line := range strings.SplitSeq(file, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
	if !strings.Contains(strings.ReplaceAll(file, "\r\n ", ""), "SUMMARY:"+summary) {
		t.Error("the summary does not unfold:", file)
	}
}
