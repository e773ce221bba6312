package calendar

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// Another program can read the file.
func TestReminderIsRead(t *testing.T) {
	const script = `import sys, icalendar
event, = icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT")
sys.stdout.buffer.write(("%s %s" % (event.decoded("DTSTART"), event["SUMMARY"])).encode())`
	for name, summary := range summaries {
		t.Run(name, func(t *testing.T) {
			read := exec.Command("/usr/bin/python3", "-c", script) // the system's Python, which has the package
			read.Stdin = bytes.NewReader(Reminder(summary, day, now))
			var problem bytes.Buffer
			read.Stderr = &problem
			got, err := read.Output()
			if err != nil {
				t.Fatal(err, problem.String())
			}
			want := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\xff", "\ufffd").Replace(summary)
			if string(got) != "2026-08-14 "+want {
				t.Errorf("read %q, want %q", got, want)
			}
		})
	}
}
