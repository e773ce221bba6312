package page

import (
	"testing"

	"waypost/wizard"
)

func TestMethodBranches(t *testing.T) {
	h, p := open(t, wizard.StepMethod, wizard.FieldMethod)
	p.Missing(h.journey.Next(h.now))
	if !says(h, p.Body, "problem.methodEmpty") {
		t.Error(words(p.Body))
	}
	for _, w := range ways() {
		press(t, p.Body, h.kit.Text.T("step.method."+string(w.method)+".title"))
		if h.journey.Method() != w.method || says(h, p.Body, "problem.methodEmpty") {
			t.Errorf("%s is not kept, or still asked for", w.method)
		}
		if got, want := says(h, p.Body, "step.app.text.label"), w.method == wizard.MethodText; got != want {
			t.Errorf("%s asks for the end of a number: %v", w.method, got)
		}
	}
}

func TestMethodPhoneEnding(t *testing.T) {
	h, p := open(t, wizard.StepMethod)
	press(t, p.Body, "Text message")
	f := field(t, p.Body, h.kit.Text.T("step.app.text.label"))
	typeInto(t, h, f, "4x")
	h.Focus(p.Primary)
	if !says(h, p.Body, "problem.phoneForm") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, f, "42")
	h.Focus(p.Primary)
	if says(h, p.Body, "problem.phoneForm") || h.journey.Text(wizard.FieldPhoneEnding) != "42" {
		t.Error("two digits are right:", words(p.Body))
	}
	if p.Fields[wizard.FieldPhoneEnding] != f.Focusable() {
		t.Error("the focus cannot go there")
	}
}
