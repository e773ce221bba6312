package steps

import (
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

func TestReadyAsksForAnAccount(t *testing.T) {
	h, p := open(t, wizard.StepReady, wizard.FieldHasAccount)
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.accountEmpty") {
		t.Error("it must ask whether there is an account")
	}
	h.press("Yes, I have one")
	if !h.Person.Is(wizard.FieldHasAccount, wizard.Yes) || h.Changes == 0 {
		t.Error("the answer is not kept")
	}
	if !h.says("step.ready.account.yesTitle") {
		t.Error("whoever has an account must not make another:", h.words())
	}
	h.press("Open the official website")
	if !h.Did("browse " + wizard.URLAccount) {
		t.Error(h.Calls)
	}
	h.press(h.text("step.ready.account.lost"))
	if !h.Did("go lost") {
		t.Error(h.Calls)
	}
	h.press("No, not yet")
	if h.says("step.ready.account.yesTitle") {
		t.Error("the advice stays for who has none")
	}
}

func TestReadyTicks(t *testing.T) {
	h, _ := open(t, wizard.StepReady, wizard.FieldReadyPlace)
	for _, th := range prerequisites() {
		was := h.Person.Is(th.field, wizard.Yes)
		h.press(h.text("step.ready." + th.name))
		if h.Person.Is(th.field, wizard.Yes) == was {
			t.Error("pressing changes nothing:", th.name)
		}
	}
}
