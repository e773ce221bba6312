package recovery

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// at shows the page of a situation to Rosa, who is at the end of her journey, after
// changing some of her answers in order.
func at(t *testing.T, id wizard.SituationID, change ...string) (*pagetest.Host, *double, *page.Page) {
	t.Helper()
	h, ports, d := newHost(t, pagetest.Look{})
	h.Person = rosaAt(h)
	for i := 0; i < len(change); i += 2 {
		h.Person.Set(wizard.Field(change[i]), change[i+1])
	}
	return h, d, h.Show(New(page.Situation(id), ports))
}

// byText returns the changes after which Rosa's codes come by text message: the app's key
// and the old backup code have no use then.
func byText() []string {
	return []string{string(wizard.FieldMethod), string(wizard.MethodText), string(wizard.FieldBackup), wizardtest.BackupCode}
}

// loginCode returns Rosa's current code as it is displayed.
func loginCode(h *pagetest.Host) string {
	key, _ := h.Person.Key()
	code := key.Code(h.Clock)
	return code[:3] + " " + code[3:]
}

func TestLiveCodeFirst(t *testing.T) {
	h, _, p := at(t, wizard.SituationPhone)
	if !strings.Contains(pagetest.Words(p.Body), loginCode(h)) || !pagetest.Says(h, p.Body, "page.lost.type.key") {
		t.Error("the login code is not there:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Show backup code")
	if strings.Contains(pagetest.Words(p.Body), "7K4M") {
		t.Error("the backup code shows before it is asked for")
	}
	pagetest.Press(t, p.Body, "Show")
	if !strings.Contains(pagetest.Words(p.Body), "7K4M") {
		t.Error("no backup code:", pagetest.Words(p.Body))
	}
	p.Hide()
	for _, secret := range []string{"7K4M", loginCode(h)} {
		if strings.Contains(pagetest.Words(p.Body), secret) {
			t.Error("Hide leaves a code shown")
		}
	}
	pagetest.Press(t, p.Primary, "Save my new codes")
	if h.Person.Step().ID != wizard.StepMethod || !h.Person.Value(wizard.FieldBackup).Empty() || !h.Did("go step") || h.Changes == 0 {
		t.Error(h.Person.Step().ID, h.Calls)
	}
}

// The ways through the settings are explained both for the newer and the older page.
func TestNewMethodLeadsThroughTheSettings(t *testing.T) {
	for _, id := range []wizard.SituationID{wizard.SituationPhone, wizard.SituationNumber, wizard.SituationBackup, wizard.SituationEmail} {
		h, _, p := at(t, id)
		pagetest.Press(t, p.Body, "Open the settings")
		words := pagetest.Words(p.Body)
		if !h.Did("browse " + wizard.URLSettings) {
			t.Error(id, h.Calls)
		}
		for _, word := range []string{"Two-Step Verification", "Edit", "My Account", "Settings"} {
			if !strings.Contains(words, word) {
				t.Errorf("%s does not say %q: %s", id, word, words)
			}
		}
	}
}

func TestNobodyHasOnlyTheSheet(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Set(wizard.FieldKey, "")
	h.Person.Set(wizard.FieldBackup, "")
	p := h.Show(New(page.Situation(wizard.SituationPhone), ports))
	if !pagetest.Says(h, p.Body, "page.lost.offer.none") || !pagetest.Says(h, p.Body, "page.lost.type.sheet") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Person = nil
	for _, s := range wizard.Situations() {
		p := h.Show(New(page.Situation(s.ID), ports))
		if s.Help.Key != "" {
			pagetest.Press(t, p.Body, "Open the help page")
			if !strings.Contains(pagetest.Words(p.Body), s.Help.Words[0]) || !h.Did("browse "+wizard.URLNeedHelp) {
				t.Error(s.ID, "no help of USCIS's own:", h.Calls)
			}
		}
		if s.BringIn {
			continue
		}
		if p.Primary.Press(); !h.Did("home") {
			t.Error(s.ID, h.Calls)
		}
	}
}

func TestForgottenPasswordIsOffered(t *testing.T) {
	h, _, p := at(t, wizard.SituationPassword)
	if strings.Contains(pagetest.Words(p.Body), wizardtest.Password) {
		t.Error("the password shows before it is asked for")
	}
	pagetest.Press(t, p.Body, "Show")
	if !strings.Contains(pagetest.Words(p.Body), wizardtest.Password) {
		t.Error("Waypost has the password and does not show it:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Copy")
	if h.Copied.Reveal() != wizardtest.Password {
		t.Error("not copied")
	}
	pagetest.Press(t, p.Body, "Show my questions")
	answer := wizardtest.Questions()[0][1]
	if len(h.Calls) > 0 || strings.Contains(pagetest.Words(p.Body), answer) {
		t.Error("the questions are elsewhere, or shown unasked:", h.Calls)
	}
	pagetest.Press(t, p.Body, h.Kit().Text.T("label.showSecret", "what", h.Kit().Text.T("label.answer", "n", 1)))
	if !strings.Contains(pagetest.Words(p.Body), answer) {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if !strings.Contains(pagetest.Words(p.Body), answer) {
			t.Error("the answer hides")
		}
	})
	pagetest.Press(t, h.Page.Primary, "Save my new password")
	if h.Person.Step().ID != wizard.StepPassword || !h.Person.Value(wizard.FieldPassword).Empty() {
		t.Error(h.Person.Step().ID)
	}
	pagetest.CheckClosed(t, h)
}

func TestTasksOfTheCode(t *testing.T) {
	for m, want := range map[wizard.Method][]string{
		"":                     {"newest", "spam", "request", "browser"},
		wizard.MethodEmail:     {"newest", "spam", "request", "browser"},
		wizard.MethodText:      {"newestText", "signal", "request", "browser"},
		wizard.MethodTextEmail: {"newest", "spam", "signal", "request", "browser"},
		wizard.MethodApp:       {"fresh", "clock", "browser"},
	} {
		s, _ := wizard.SituationOf(wizard.SituationCode)
		var got []string
		for _, task := range s.TasksFor(m, wizard.SourceSheet) {
			got = append(got, strings.TrimPrefix(task.Key, "page.lost.code."))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v", m, got)
		}
	}
}

func TestCodeDoesNotCome(t *testing.T) {
	h, _, p := at(t, wizard.SituationCode)
	if !strings.Contains(pagetest.Words(p.Body), loginCode(h)) {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Fix the clock")
	pagetest.Press(t, p.Body, "Use my backup code")
	if !h.Did("go clock") || !h.Did("go lost.phone") {
		t.Error(h.Calls)
	}
	pagetest.Press(t, p.Primary, "I am in now")
	h.Answer(false)
	if !h.Did("go step") || h.Person.Value(wizard.FieldBackup).Empty() {
		t.Error("nothing was used:", h.Calls)
	}
	if !h.Person.When(wizard.LoggedIn).Equal(h.Clock) {
		t.Error("the log-in is not dated")
	}
	p.Primary.Press()
	h.Answer(true)
	if h.Person.Step().ID != wizard.StepMethod || !h.Person.Value(wizard.FieldBackup).Empty() {
		t.Error("the used code is kept")
	}
}

func TestWaitAfterManyTries(t *testing.T) {
	h, d, p := at(t, wizard.SituationLocked)
	pagetest.Press(t, p.Body, "Start 20 minutes")
	h.Pass(63 * time.Second)
	if !strings.Contains(pagetest.Words(p.Body), "18:57") || !pagetest.Says(h, p.Body, "page.lost.wait.until", "time", "11:22 AM") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if !strings.Contains(pagetest.Words(p.Body), "18:57") {
			t.Error("the wait begins anew")
		}
	})
	h.Pass(19 * time.Minute)
	if !pagetest.Says(h, h.Page.Body, "page.lost.wait.over") {
		t.Error(pagetest.Words(h.Page.Body))
	}
	pagetest.Press(t, h.Page.Body, "Start 20 minutes")
	if !pagetest.Says(h, h.Page.Body, "page.lost.wait.until", "time", "11:42 AM") {
		t.Error(pagetest.Words(h.Page.Body))
	}
	d.stopped = h.Clock.Add(-48 * time.Hour)
	h.SetLook(pagetest.Look{Dark: true})
	if !pagetest.Says(h, h.Page.Body, "page.lost.wait.body") {
		t.Error("of the day before yesterday:", pagetest.Words(h.Page.Body))
	}
}

// An account from before Waypost gets a journey of its own.
func TestAccountFromBefore(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	begun := h.Person
	h.Person = nil
	p := h.Show(New(page.Situation(wizard.SituationBefore), ports))
	pagetest.Press(t, p.Primary, "Bring my account in")
	if !h.Did("go name") || !d.draft.Existing() {
		t.Error(h.Calls)
	}
	h.Person = begun
	p = h.Show(New(page.Situation(wizard.SituationBefore), ports))
	p.Primary.Press()
	if !h.Did("go step") || h.Person.Step().ID != wizard.StepEmail {
		t.Error("who has begun goes on with the email:", h.Person.Step().ID, h.Calls)
	}
	h.Person = rosaAt(h)
	h.Person.Mark(wizard.Finished, h.Clock)
	p = h.Show(New(page.Situation(wizard.SituationBefore), ports))
	if pagetest.Press(t, p.Primary, "Done"); !h.Did("go person") || h.Person.Existing() {
		t.Error("who has finished is done:", h.Calls)
	}
}
