package page

import (
	"testing"

	"waypost/wizard"
)

func TestReadyAsksForAnAccount(t *testing.T) {
	h, p := open(t, wizard.StepReady, wizard.FieldHasAccount)
	p.Missing(h.journey.Next(h.now))
	if !says(h, p.Body, "problem.accountEmpty") {
		t.Error("it must ask whether there is an account")
	}
	press(t, p.Body, "Yes, I have one")
	if !h.journey.Is(wizard.FieldHasAccount, wizard.Yes) || h.changes == 0 {
		t.Error("the answer is not kept")
	}
	if !says(h, p.Body, "step.ready.account.yesTitle") {
		t.Error("whoever has an account must not make another:", words(p.Body))
	}
	press(t, p.Body, "Open the official website")
	if !h.did("browse " + wizard.URLAccount) {
		t.Error(h.calls)
	}
	press(t, p.Body, h.kit.Text.T("step.ready.account.lost"))
	if !h.did("go lost") {
		t.Error(h.calls)
	}
	press(t, p.Body, "No, not yet")
	if says(h, p.Body, "step.ready.account.yesTitle") {
		t.Error("the advice stays for who has none")
	}
}

func TestReadyTicks(t *testing.T) {
	h, p := open(t, wizard.StepReady, wizard.FieldReadyPlace)
	for _, th := range things() {
		was := h.journey.Is(th.field, wizard.Yes)
		press(t, p.Body, h.kit.Text.T("step.ready."+th.name))
		if h.journey.Is(th.field, wizard.Yes) == was {
			t.Error("pressing changes nothing:", th.name)
		}
	}
}
