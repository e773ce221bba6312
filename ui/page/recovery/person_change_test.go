package recovery

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Each stored item can be changed. The old value is erased only after the person has
// confirmed that it is void.
func TestPersonChanges(t *testing.T) {
	for what, kept := range map[string]wizard.Kept{
		"Login code": wizard.KeptMethod, "Backup code": wizard.KeptBackup, "Five questions": wizard.KeptQuestions,
		"Password": wizard.KeptPassword, "Log-in email": wizard.KeptEmail,
	} {
		t.Run(what, func(t *testing.T) {
			h, ports := finished(t)
			p := h.Show(NewPerson(ports))
			pagetest.Press(t, p.Body, "Change: "+what)
			h.Answer(false)
			if h.Person.Step().ID != wizard.StepSheet || !h.Person.Has(kept) || len(h.Calls) > 0 {
				t.Error("changed without being asked:", h.Calls)
			}
			pagetest.Press(t, p.Body, "Change: "+what)
			h.Answer(true)
			if h.Person.Step().ID != kept.Step() || !h.Did("go step") {
				t.Error(h.Person.Step().ID, h.Calls)
			}
			for _, f := range wizard.Fields() {
				if f.Secret() && kept != wizard.KeptMethod && strings.HasPrefix(string(f), strings.TrimSuffix(string(kept), "s")) && !h.Person.Value(f).Empty() {
					t.Errorf("%s is still there", f)
				}
			}
		})
	}
}

// For an item that is not stored, no confirmation is needed.
func TestPersonTypesWhatIsMissing(t *testing.T) {
	h, ports := finished(t)
	h.Person.Set(wizard.FieldKeepPassword, wizard.No)
	h.Person.Set(wizard.FieldPassword, "")
	p := h.Show(NewPerson(ports))
	if !pagetest.Says(h, p.Body, "page.person.none") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Change: Password")
	if !h.Did("go to password") || len(h.Asked) > 0 {
		t.Error(h.Calls, h.Asked)
	}
}

func TestPersonSaysWhen(t *testing.T) {
	h, ports := finished(t)
	h.Person.Date(h.Clock)
	h.Person.Prove(wizard.KeptQuestions, h.Clock.AddDate(0, 3, 0))
	p := h.Show(NewPerson(ports))
	words := pagetest.Words(p.Body)
	for says, times := range map[string]int{
		"Set on May 14, 2026": 5, "Proven on May 14, 2026": 1, "Proven on August 14, 2026": 1, "Not proven yet": 1,
	} {
		if n := strings.Count(words, says); n != times {
			t.Errorf("%q %d times, want %d: %s", says, n, times, words)
		}
	}
}

func TestPersonReminder(t *testing.T) {
	due := func(t *testing.T) (*pagetest.Host, *page.Page) {
		h, ports := finished(t)
		h.Clock = h.Clock.AddDate(0, 3, 1)
		return h, h.Show(NewPerson(ports))
	}
	gone := func(t *testing.T, h *pagetest.Host) {
		t.Helper()
		if pagetest.Says(h, h.Page.Body, "page.person.remind.login.text") {
			t.Error("still reminds")
		}
	}
	t.Run("logged in", func(t *testing.T) {
		h, p := due(t)
		pagetest.Press(t, p.Body, "I logged in today")
		gone(t, h)
		if want := "Next time: November 15, 2026"; len(h.Said) != 1 || h.Said[0] != want {
			t.Errorf("said %q, want %q", h.Said, want)
		}
	})
	t.Run("later", func(t *testing.T) {
		h, p := due(t)
		pagetest.Press(t, p.Body, "Later")
		gone(t, h)
		h.Clock = h.Clock.AddDate(0, 0, 14)
		h.Rebuild()
		if !pagetest.Says(h, h.Page.Body, "page.person.remind.login.text") {
			t.Error("later never comes")
		}
	})
	t.Run("calendar", func(t *testing.T) {
		h, p := due(t)
		h.Chosen = filepath.Join(t.TempDir(), "reminder.ics")
		pagetest.Press(t, p.Body, "Remind me")
		file, err := os.ReadFile(h.Chosen)
		if err != nil || !strings.Contains(string(file), "SUMMARY:Log in once") || !strings.Contains(string(file), "20260822") {
			t.Fatal(err, string(file))
		}
		for f, value := range wizardtest.Answers() {
			if len(value) > len(wizard.PaperLetter) && strings.Contains(string(file), value) {
				t.Errorf("the file holds %s", f)
			}
		}
		gone(t, h)
	})
	t.Run("no room on the stick", func(t *testing.T) {
		h, p := due(t)
		h.Chosen = filepath.Join(t.TempDir(), "nowhere", "reminder.ics")
		pagetest.Press(t, p.Body, "Remind me")
		if h.Failed == nil || !pagetest.Says(h, h.Page.Body, "page.person.remind.login.text") {
			t.Error("a reminder that was not saved counts:", h.Failed)
		}
	})
	t.Run("the phone", func(t *testing.T) {
		h, ports := finished(t)
		h.Person.Set(wizard.FieldAppCheck, wizard.No)
		pagetest.Press(t, h.Show(NewPerson(ports)).Body, "Check it now")
		if !h.Did("go to app") {
			t.Error(h.Calls)
		}
	})
	t.Run("shared", func(t *testing.T) {
		h, ports := finished(t)
		h.MakeShared()
		h.Clock = h.Clock.Add(200 * 24 * time.Hour)
		if p := h.Show(NewPerson(ports)); pagetest.Says(h, p.Body, "page.person.remind.login.text") {
			t.Error("reminds whoever comes next")
		}
	})
}

// Erasing one item asks for it by name; the other items stay.
func TestEraseOneThing(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = rosaAt(h)
	p := h.Show(NewPerson(ports))
	t1 := h.Kit().Text.T
	for _, yes := range []bool{false, true} {
		pagetest.Press(t, p.Body, t1("page.person.more"))
		for range 3 { // past the name and the place
			pagetest.Key(h, fyne.KeyDown)
		}
		pagetest.Key(h, fyne.KeyReturn)
		pagetest.Press(t, h.Over, t1("page.person.backup"))
		if want := t1("page.person.eraseOneTitle", "what", t1("page.person.backup")); h.Asked[0].Title != want {
			t.Errorf("%q, want %q", h.Asked[0].Title, want)
		}
		h.Answer(yes)
		if h.Person.Value(wizard.FieldBackup).Empty() != yes {
			t.Errorf("answer %v: erased %v", yes, !yes)
		}
	}
	if !h.Person.HasAnswers() || h.Person.Value(wizard.FieldKey).Empty() {
		t.Error("more than that is gone")
	}
}
