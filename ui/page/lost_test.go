package page

import (
	"strings"
	"testing"

	"waypost/wizard"
)

func TestLostAsksWhatHappened(t *testing.T) {
	h := newHost(t, look{})
	h.journey = nil
	p := lostPage(h)
	show(h, p)
	press(t, p.Primary, "Show me what to do")
	if !says(h, p.Body, "page.lost.choose") {
		t.Error("an answer is needed")
	}
	press(t, p.Body, "I forgot my password")
	press(t, p.Primary, "Show me what to do")
	if !h.did("go lostPassword") {
		t.Error("nobody is here, the sheet will do:", h.calls)
	}
}

func TestLostAsksWho(t *testing.T) {
	h := newHost(t, look{})
	h.journey = nil
	rosa := h.keep(someone("Rosa Delgado", wizard.StepSheet, h.now))
	whose(h, LostPhone)
	if !h.did("open " + rosa + " at lostPhone") {
		t.Error("there is only one it can be:", h.calls)
	}
	linh := h.keep(someone("Linh Tran", wizard.StepSheet, h.now))
	whose(h, LostPhone)
	if h.over == nil || h.shown[0] != "Who are you?" {
		t.Fatal(h.shown)
	}
	press(t, h.over, "Linh Tran")
	if !h.did("open "+linh+" at lostPhone") || h.over != nil {
		t.Error(h.calls)
	}
	whose(h, LostPhone)
	press(t, h.over, "I am not in this list")
	if !h.did("go lostPhone") {
		t.Error(h.calls)
	}
	h.away = true
	if whose(h, LostEmail); !h.did("go lostEmail") || h.over != nil {
		t.Error("behind the lock somebody is named:", h.calls)
	}
	h.away = false
	h.journey = rosaAt(h)
	whose(h, LostLocked)
	if !h.did("go lostLocked") {
		t.Error("whose page is open is known:", h.calls)
	}
}

// rosaAt is Rosa's journey at its end.
func rosaAt(h *host) *wizard.Journey { return someone("Rosa Delgado", wizard.StepSheet, h.now) }

func TestLostPhoneShowsTheCodeForAWhile(t *testing.T) {
	h := newHost(t, look{})
	h.journey = rosaAt(h)
	p := lostPhonePage(h)
	show(h, p)
	if strings.Contains(words(p.Body), "7K4M") {
		t.Error("the code shows before it is asked for")
	}
	press(t, p.Body, "Show")
	if !strings.Contains(words(p.Body), "7K4M") || !says(h, p.Body, "common.hidesIn", "time", "0:30") {
		t.Error(words(p.Body))
	}
	h.pass(7e9, p)
	if !says(h, p.Body, "common.hidesIn", "time", "0:23") {
		t.Error(words(p.Body))
	}
	p.Hide()
	if strings.Contains(words(p.Body), "7K4M") || strings.Contains(words(p.Body), "Hides in") {
		t.Error("Hide leaves it shown")
	}
	press(t, p.Body, "Show")
	h.pass(30e9, p)
	if strings.Contains(words(p.Body), "7K4M") {
		t.Error("shown after 30 seconds")
	}
	press(t, p.Body, "Copy")
	if h.copied.Reveal() != "7K4M 92QD XT3H 8WBN" {
		t.Error("not copied as it was typed")
	}
}

func TestLostPhoneOtherWay(t *testing.T) {
	h := newHost(t, look{})
	h.journey = rosaAt(h)
	p := lostPhonePage(h)
	show(h, p)
	press(t, p.Body, "Show login code")
	key, err := h.journey.Key()
	if err != nil {
		t.Fatal(err)
	}
	code := key.Code(h.now)
	if !strings.Contains(words(p.Body), code[:3]+" "+code[3:]) {
		t.Error("no code:", words(p.Body))
	}
	p.Hide()
	if strings.Contains(words(p.Body), code[:3]+" "+code[3:]) {
		t.Error("Hide leaves it shown")
	}
	press(t, p.Primary, "Save my new codes")
	if h.journey.Step().ID != wizard.StepMethod || !h.did("go step") || h.changes == 0 {
		t.Error(h.journey.Step().ID, h.calls)
	}
}

func TestLostWithoutACode(t *testing.T) {
	h := newHost(t, look{})
	h.journey.Set(wizard.FieldBackup, "")
	p := lostPhonePage(h)
	if !says(h, p.Body, "page.lostPhone.none") || !says(h, p.Body, "page.lostPhone.task3Sheet") {
		t.Error(words(p.Body))
	}
	h.journey = nil
	for _, s := range situations() {
		p := Build(h, s.page)
		show(h, p)
		press(t, p.Primary, "Done")
		if !h.did("close") {
			t.Error(s.id, h.calls)
		}
		if !strings.Contains(words(p.Body), s.help) {
			t.Error(s.id, "no help of USCIS's own")
		}
		press(t, p.Body, "Open the help page")
		if !h.did("browse " + wizard.URLNeedHelp) {
			t.Error(s.id, h.calls)
		}
	}
}

func TestLostPassword(t *testing.T) {
	h := newHost(t, look{})
	h.journey = rosaAt(h)
	p := Build(h, LostPassword)
	show(h, p)
	press(t, p.Body, "Open the official website")
	press(t, p.Body, "Show my questions")
	if !h.did("browse "+wizard.URLAccount) || !h.did("go person") {
		t.Error(h.calls)
	}
	press(t, p.Primary, "Save my new password")
	if h.journey.Step().ID != wizard.StepPassword {
		t.Error(h.journey.Step().ID)
	}
}
