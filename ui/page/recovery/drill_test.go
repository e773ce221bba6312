package recovery

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// newDrill shows the drill of a person who has finished.
func newDrill(t *testing.T) (*pagetest.Host, *drill) {
	h, ports := finished(t)
	h.Show(NewDrill(ports))
	return h, h.Screen.(*drill)
}

// sends types a text into the field and submits it.
func sends(t *testing.T, h *pagetest.Host, typed string) {
	t.Helper()
	pagetest.Type(t, h, h.Screen.(*drill).entry, typed)
	pagetest.Press(t, h.Page.Body, "Send it")
}

// answerOf returns what is on the sheet for the current part.
func answerOf(h *pagetest.Host, d *drill) string {
	switch d.proves() {
	case wizard.KeptBackup:
		return wizardtest.BackupCode
	case wizard.KeptQuestions:
		return wizardtest.Questions()[d.Question-1][1]
	}
	key, _ := h.Person.Key()
	return key.Code(h.Clock)
}

// Going through all parts with what is on the sheet proves everything on it.
func TestDrill(t *testing.T) {
	h, d := newDrill(t)
	for i, kept := range []wizard.Kept{wizard.KeptBackup, wizard.KeptQuestions, wizard.KeptMethod} {
		if want := h.Kit().Text.T("page.drill.kicker", "n", i+1, "total", 3); h.Page.Label != want {
			t.Errorf("%q, want %q", h.Page.Label, want)
		}
		h.Person.Mark(wizard.Timestamp("proven "+kept), h.Clock.AddDate(-1, 0, 0))
		sends(t, h, "not this one")
		if !pagetest.Says(h, h.Page.Body, "page.drill.wrong") || !h.Person.ProvenOn(kept).Before(h.Clock) {
			t.Errorf("%s: took what is wrong", kept)
		}
		sends(t, h, answerOf(h, d))
		if !pagetest.Says(h, h.Page.Body, "page.drill."+d.part().id+".right") || pagetest.Says(h, h.Page.Body, "page.drill.wrong") {
			t.Errorf("%s: %s", kept, pagetest.Words(h.Page.Body))
		}
		if !h.Person.ProvenOn(kept).Equal(h.Clock) {
			t.Errorf("%s is not proven", kept)
		}
		h.Page.Primary.Press()
	}
	if !h.Did("go person") {
		t.Error(h.Calls)
	}
}

// The drill is about logging in without the phone, but a person with a new phone may use
// its login code instead.
func TestDrillByLoginCode(t *testing.T) {
	h, d := newDrill(t)
	pagetest.Press(t, h.Page.Body, "Login code")
	sends(t, h, wizardtest.BackupCode)
	if d.Right {
		t.Error("took a backup code for a login code")
	}
	sends(t, h, answerOf(h, d))
	if !d.Right || !h.Person.ProvenOn(wizard.KeptBackup).IsZero() {
		t.Error("the login code proves something else")
	}
}

// At first there is no hint, as on the website.
func TestDrillSaysWhereAfterThreeTries(t *testing.T) {
	h, _ := newDrill(t)
	for range triesBeforeHelp {
		if pagetest.Says(h, h.Page.Body, "page.drill.where") {
			t.Error("helps too soon")
		}
		sends(t, h, "7K4M 92QD XT3H 8WBM")
	}
	pagetest.Press(t, h.Page.Body, "Show me where")
	if len(h.Said) != 1 || !strings.Contains(h.Said[0], "part 1") {
		t.Error(h.Said)
	}
}

// The drill leaves out what is not stored. Its band leads out of it.
func TestDrillHasOnlyWhatIsKept(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.At(wizard.StepSheet)
	h.Person.Set(wizard.FieldMethod, string(wizard.MethodEmail)) // this makes the backup code void
	p := h.Show(NewDrill(ports))
	if d := h.Screen.(*drill); len(d.parts) != 1 || d.part().kept != wizard.KeptQuestions {
		t.Error(d.parts)
	}
	p.Band.End()
	if !h.Did("go to sheet") {
		t.Error(h.Calls)
	}
}

// The typed text and the verdict on it survive other colours and the lock.
func TestDrillRebuilds(t *testing.T) {
	h, ports := finished(t)
	for name, typed := range map[string]string{"wrong": "7K4M", "right": wizardtest.BackupCode} {
		t.Run(name, func(t *testing.T) {
			h.Show(NewDrill(ports))
			sends(t, h, typed)
			says := "page.drill.wrong"
			if name == "right" {
				says = "page.drill.backup.right"
			}
			check := func(t *testing.T, p *page.Page) {
				if d := h.Screen.(*drill); d.entry.Text() != typed || strings.Count(pagetest.Words(p.Body), h.Kit().Text.T(says)) != 1 {
					t.Errorf("%q: %s", d.entry.Text(), pagetest.Words(p.Body))
				}
			}
			pagetest.CheckRebuilds(t, h, check)
			check(t, h.Reopen(NewDrill(ports)))
			pagetest.CheckClosed(t, h)
		})
	}
}
