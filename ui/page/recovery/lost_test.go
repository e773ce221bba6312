package recovery

import (
	"strings"
	"testing"
	"time"

	"waypost/ui/page"
	"waypost/ui/page/pagetest"
	"waypost/wizard"
	"waypost/wizard/wizardtest"
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
	if !h.Did("go lostPassword") {
		t.Error("nobody is here, the sheet will do:", h.Calls)
	}
}

func TestLostAsksWho(t *testing.T) {
	h, ports, d := newHost(t, pagetest.Look{})
	h.Person = nil
	rosa := h.Keep(wizardtest.Someone("Rosa Delgado", wizard.StepSheet, h.Clock))
	whose := func(id page.ID) { h.Show(NewLost(ports)); h.Screen.(*lost).goOn(id) }
	whose(page.LostPhone)
	if !h.Did("open " + rosa + " at lostPhone") {
		t.Error("there is only one it can be:", h.Calls)
	}
	linh := h.Keep(wizardtest.Someone("Linh Tran", wizard.StepSheet, h.Clock))
	whose(page.LostPhone)
	if h.Over == nil || h.Shown[0] != "Who are you?" {
		t.Fatal(h.Shown)
	}
	pagetest.Press(t, h.Over, "Linh Tran")
	if !h.Did("open "+linh+" at lostPhone") || h.Over != nil {
		t.Error(h.Calls)
	}
	whose(page.LostPhone)
	pagetest.Press(t, h.Over, "I am not in this list")
	if !h.Did("go lostPhone") {
		t.Error(h.Calls)
	}
	d.locked = true
	if whose(LostEmail); !h.Did("go lostEmail") || h.Over != nil {
		t.Error("behind the lock somebody is named:", h.Calls)
	}
	d.locked = false
	h.Person = rosaAt(h)
	whose(LostLocked)
	if !h.Did("go lostLocked") {
		t.Error("whose page is open is known:", h.Calls)
	}
}

func TestLostPhoneShowsTheCodeForAWhile(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = rosaAt(h)
	p := h.Show(New(page.LostPhone, ports))
	if strings.Contains(pagetest.Words(p.Body), "7K4M") {
		t.Error("the code shows before it is asked for")
	}
	pagetest.Press(t, p.Body, "Show")
	if !strings.Contains(pagetest.Words(p.Body), "7K4M") || !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:30") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Pass(7 * time.Second)
	if !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:23") {
		t.Error(pagetest.Words(p.Body))
	}
	p.Hide()
	if strings.Contains(pagetest.Words(p.Body), "7K4M") || strings.Contains(pagetest.Words(p.Body), "Hides in") {
		t.Error("Hide leaves it shown")
	}
	pagetest.Press(t, p.Body, "Show")
	h.Pass(30 * time.Second)
	if strings.Contains(pagetest.Words(p.Body), "7K4M") {
		t.Error("shown after 30 seconds")
	}
	pagetest.Press(t, p.Body, "Copy")
	if h.Copied.Reveal() != "7K4M 92QD XT3H 8WBN" {
		t.Error("not copied as it was typed")
	}
}

func TestLostPhoneOtherWay(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = rosaAt(h)
	p := h.Show(New(page.LostPhone, ports))
	pagetest.Press(t, p.Body, "Show login code")
	key, ok := h.Person.Key()
	if !ok {
		t.Fatal("no key")
	}
	code := key.Code(h.Clock)
	if !strings.Contains(pagetest.Words(p.Body), code[:3]+" "+code[3:]) {
		t.Error("no code:", pagetest.Words(p.Body))
	}
	p.Hide()
	if strings.Contains(pagetest.Words(p.Body), code[:3]+" "+code[3:]) {
		t.Error("Hide leaves it shown")
	}
	pagetest.Press(t, p.Primary, "Save my new codes")
	if h.Person.Step().ID != wizard.StepMethod || !h.Did("go step") || h.Changes == 0 {
		t.Error(h.Person.Step().ID, h.Calls)
	}
}

func TestLostWithoutACode(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Set(wizard.FieldBackup, "")
	p := h.Show(New(page.LostPhone, ports))
	if !pagetest.Says(h, p.Body, "page.lostPhone.none") || !pagetest.Says(h, p.Body, "page.lostPhone.task3Sheet") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Person = nil
	for _, s := range cases() {
		p := h.Show(New(s.page, ports))
		pagetest.Press(t, p.Primary, "Done")
		if !h.Did("home") {
			t.Error(s.id, h.Calls)
		}
		if !strings.Contains(pagetest.Words(p.Body), s.help) {
			t.Error(s.id, "no help of USCIS's own")
		}
		pagetest.Press(t, p.Body, "Open the help page")
		if !h.Did("browse " + wizard.URLNeedHelp) {
			t.Error(s.id, h.Calls)
		}
	}
}

func TestLostPassword(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = rosaAt(h)
	p := h.Show(New(LostPassword, ports))
	pagetest.Press(t, p.Body, "Open the official website")
	pagetest.Press(t, p.Body, "Show my questions")
	if !h.Did("browse "+wizard.URLAccount) || !h.Did("go person") {
		t.Error(h.Calls)
	}
	pagetest.Press(t, p.Primary, "Save my new password")
	if h.Person.Step().ID != wizard.StepPassword {
		t.Error(h.Person.Step().ID)
	}
}

// The chosen case, and the reminder to choose one, stay.
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
	if !h.Did("go lostPassword") {
		t.Error(h.Calls)
	}
	pagetest.CheckClosed(t, h)
}

// Who is here is asked in the drawing that is shown when all are known.
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
	if !h.Did("open " + linh + " at lostPassword") {
		t.Error(h.Calls)
	}
}

// Both codes stay shown for the rest of their time, and nothing is left of them
// when the page is closed.
func TestLostPhoneRebuilds(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = rosaAt(h)
	p := h.Show(New(page.LostPhone, ports))
	pagetest.Press(t, p.Body, "Show login code")
	h.Pass(5 * time.Second)
	pagetest.Press(t, p.Body, "Show")
	h.Pass(7 * time.Second)
	key, _ := h.Person.Key()
	shows := func(t *testing.T, backup, login bool) {
		t.Helper()
		code := key.Code(h.Clock)
		for secret, want := range map[string]bool{wizardtest.BackupCode[:4]: backup, code[:3] + " " + code[3:]: login} {
			n := 0
			if want {
				n = 1
			}
			if got := strings.Count(pagetest.Words(h.Page.Body), secret); got != n {
				t.Errorf("%s shows %d times, want %d: %s", secret, got, n, pagetest.Words(h.Page.Body))
			}
		}
	}
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		shows(t, true, true)
		if !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:23") {
			t.Error(pagetest.Words(p.Body))
		}
	})
	h.SetLook(pagetest.Look{Dark: true})
	h.Pass(18 * time.Second)
	shows(t, true, false)
	h.Pass(5 * time.Second)
	shows(t, false, false)
	if strings.Contains(pagetest.Words(h.Page.Body), "Hides in") {
		t.Error("the time runs on:", pagetest.Words(h.Page.Body))
	}
	h.SetLook(pagetest.Look{}) // what was asked for is still open, hidden
	pagetest.Find(t, h.Page.Body, h.Kit().Text.T("common.pressToShow"))
	pagetest.Press(t, h.Page.Body, "Show")
	pagetest.CheckClosed(t, h)
}
