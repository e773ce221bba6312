package recovery

import (
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestLostAsksWhatHappened(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = nil
	p := h.Show(NewLost(ports))
	pagetest.Press(t, p.Primary, "Show me what to do")
	if !pagetest.Says(h, p.Body, "page.lost.choose") {
		t.Error("an answer is needed")
	}
	pagetest.Press(t, p.Body, "I forgot my password")
	pagetest.Press(t, p.Primary, "Show me what to do")
	if !h.Did("go lost.password") {
		t.Error("nobody is here, the sheet will do:", h.Calls)
	}
}

func TestEverySituationHasAnIcon(t *testing.T) {
	for _, s := range wizard.Situations() {
		if situationIcons()[s.ID] == "" {
			t.Errorf("the situation %s has no icon", s.ID)
		}
	}
}

func TestLostAsksWho(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	h.Person = nil
	rosa := h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepSheet, h.Clock))
	whose := func(id wizard.SituationID) { h.Show(NewLost(ports)); h.Screen.(*lost).goOn(id) }
	whose(wizard.SituationPhone)
	if !h.Did("open " + rosa + " at lost.phone") {
		t.Error("there is only one it can be:", h.Calls)
	}
	linh := h.Keep(wizardtest.Someone("Linh Tran", wizard.StepSheet, h.Clock))
	whose(wizard.SituationPhone)
	if h.Over == nil || h.Shown[0] != "Who are you?" {
		t.Fatal(h.Shown)
	}
	pagetest.Press(t, h.Over, "Linh Tran")
	if !h.Did("open "+linh+" at lost.phone") || h.Over != nil {
		t.Error(h.Calls)
	}
	whose(wizard.SituationPhone)
	pagetest.Press(t, h.Over, "I am not in this list")
	if !h.Did("go lost.phone") {
		t.Error(h.Calls)
	}
	d.locked = true
	if whose(wizard.SituationEmail); !h.Did("go lost.email") || h.Over != nil {
		t.Error("behind the lock somebody is named:", h.Calls)
	}
	d.locked = false
	h.Person = rosaAt(h)
	whose(wizard.SituationLocked)
	if !h.Did("go lost.locked") {
		t.Error("whose page is open is known:", h.Calls)
	}
}

// The chosen situation, and the reminder to choose one, survive a rebuild.
func TestLostRebuilds(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewLost(ports))
	p.Primary.Press()
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		if !pagetest.Says(h, p.Body, "page.lost.choose") {
			t.Error(pagetest.Words(p.Body))
		}
	})
	pagetest.Press(t, h.Page.Body, "I forgot my password")
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		words := h.Kit().Text.T("page.lost.password.choice")
		pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", words))
		if pagetest.Says(h, p.Body, "page.lost.choose") {
			t.Error("it still asks to choose")
		}
	})
	h.Page.Primary.Press()
	if !h.Did("go lost.password") {
		t.Error(h.Calls)
	}
	pagetest.CheckClosed(t, h)
}

// The question who the person is appears in the current drawing once everybody has been
// read.
func TestLostAsksWhoAfterColoursChanged(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = nil
	h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepSheet, h.Clock))
	linh := h.Keep(wizardtest.Someone("Linh Tran", wizard.StepSheet, h.Clock))
	p := h.Show(NewLost(ports))
	pagetest.Press(t, p.Body, "I forgot my password")
	h.Hold = true
	p.Primary.Press()
	h.SetLook(pagetest.Look{Dark: true, Lang: "es"})
	h.Finish()
	if len(h.Shown) != 1 || h.Shown[0] != h.Kit().Text.T("page.lost.who") {
		t.Fatal(h.Shown)
	}
	pagetest.Press(t, h.Over, "Linh Tran")
	if !h.Did("open " + linh + " at lost.password") {
		t.Error(h.Calls)
	}
}
