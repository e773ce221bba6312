package recovery

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestAfterTheAccount(t *testing.T) {
	h, ports := finished(t)
	h.Clock = h.Clock.AddDate(0, 1, 0)
	p := h.Show(NewAfter(ports))
	if !strings.Contains(pagetest.Words(p.Body), "August 14, 2026") {
		t.Error("three months after the end:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "I logged in today")
	if !strings.Contains(pagetest.Words(h.Page.Body), "September 14, 2026") || len(h.Said) != 1 || !strings.Contains(h.Said[0], "September 14") {
		t.Error(h.Said, pagetest.Words(h.Page.Body))
	}
	pagetest.CheckRebuilds(t, h, func(*testing.T, *page.Page) {})
	pagetest.Press(t, h.Page.Body, "Check a link")
	pagetest.Press(t, h.Page.Body, "No code?")
	pagetest.Press(t, h.Over, "Open the help page")
	pagetest.Press(t, pagetest.All(h.Page), wizardtest.Name)
	pagetest.Press(t, h.Page.Primary, "Done")
	for _, want := range []string{"go to website", "browse " + wizard.URLNeedHelp, "go person", "home"} {
		if !h.Did(want) {
			t.Errorf("not %q: %v", want, h.Calls)
		}
	}
	pagetest.CheckClosed(t, h)
}

// The reminder contains nothing about the account.
func TestReminder(t *testing.T) {
	h, ports := finished(t)
	h.Chosen = filepath.Join(t.TempDir(), "r.ics")
	p := h.Show(NewAfter(ports))
	pagetest.Press(t, p.Body, "Remind me")
	data, err := os.ReadFile(h.Chosen)
	if err != nil || !strings.Contains(string(data), "DTSTART;VALUE=DATE:20260814\r\n") || len(h.Said) != 1 {
		t.Fatal(err, string(data), h.Said)
	}
	for f, value := range wizardtest.Answers() {
		if len(value) > len("app") && strings.Contains(string(data), value) {
			t.Errorf("the reminder says the %s", f)
		}
	}
	if !h.Did("save as reminder.ics") {
		t.Error(h.Calls)
	}
	h.Chosen = t.TempDir() // a folder cannot be overwritten by the file
	pagetest.Press(t, p.Body, "Remind me")
	if h.Failed == nil {
		t.Error("it says nothing of a file that could not be written")
	}
}

// On a shared computer no date is mentioned, since nobody comes back to see it.
func TestAfterOnASharedComputer(t *testing.T) {
	h, ports := finished(t)
	h.MakeShared()
	p := h.Show(NewAfter(ports))
	if words := pagetest.Words(p.Body); strings.Contains(words, "2026") || strings.Contains(words, "Remind me") {
		t.Error(words)
	}
}

// Before the account is finished there is no date yet, and Done goes back.
func TestAfterBeforeTheEnd(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewAfter(ports))
	if words := pagetest.Words(p.Body); strings.Contains(words, "Remind me") || strings.Contains(words, "Check a link") {
		t.Error(words)
	}
	if p.Primary.Press(); !h.Did("back") {
		t.Error(h.Calls)
	}
}
