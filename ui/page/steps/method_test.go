package steps

import (
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

func TestMethodBranches(t *testing.T) {
	h, p := open(t, wizard.StepMethod, wizard.FieldMethod)
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.methodEmpty") {
		t.Error(h.words())
	}
	all := wizard.Methods()
	if len(methodOptions()) != len(all) {
		t.Errorf("%d of %d methods are offered", len(methodOptions()), len(all))
	}
	for _, w := range methodOptions() {
		h.press(h.text("step.method." + string(w.method) + ".title"))
		if h.Person.Selected(wizard.FieldMethod) != string(w.method) || h.says("problem.methodEmpty") {
			t.Errorf("%s is not kept, or still asked for", w.method)
		}
		if h.Person.Method() != "" {
			t.Errorf("%s counts before Next", w.method)
		}
	}
	h.Person.Next(h.Clock)
	if h.Person.Method() != all[len(all)-1] {
		t.Errorf("Next confirms %q, not what was chosen last", h.Person.Method())
	}
}

func TestMethodPhoneEnding(t *testing.T) {
	h := newHost(t)
	h.At(wizard.StepMethod)
	h.Person.Set(wizard.FieldMethod, string(wizard.MethodText))
	h.At(wizard.StepText)
	p := h.show()
	f := h.field(h.text("step.text.label"))
	h.typeInto(f, "4x")
	h.Focus(p.Primary)
	if !h.says("problem.phoneForm") {
		t.Error(h.words())
	}
	h.typeInto(f, "42")
	h.Focus(p.Primary)
	if h.says("problem.phoneForm") || h.Person.Text(wizard.FieldPhoneEnding) != "42" {
		t.Error("two digits are right:", h.words())
	}
	if p.Fields[wizard.FieldPhoneEnding] != f.Focusable() {
		t.Error("the focus cannot go there")
	}
}

// Pressing Enter in the field tries to go to the next step, even if something is wrong in
// that field.
func TestMethodPhoneEndingThatKeepsFromGoingOn(t *testing.T) {
	h := newHost(t)
	h.Person.Set(wizard.FieldMethod, string(wizard.MethodText))
	h.At(wizard.StepText)
	p := h.show()
	h.typeInto(h.field(h.text("step.text.label")), "4x")
	h.never(t, "problem.phoneForm")
	p.Missing(h.Person.Next(h.Clock))
	h.once(t, "problem.phoneForm")
}
