package steps

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// ticked returns which lines of the checklist are met, by their text keys.
func (h *host) ticked() map[string]bool {
	met := map[string]bool{}
	for _, o := range pagetest.Objects(h.Page.Body) {
		line, ok := o.(*part.Requirement)
		if !ok {
			continue
		}
		for _, c := range h.Person.PasswordChecks() {
			words := h.text(c.Key, c.Args...)
			if line.Label() == h.text("label.good", "text", words) {
				met[c.Key] = true
			}
		}
	}
	return met
}

func TestPasswordRuleIsTickedAsTyped(t *testing.T) {
	h, _ := open(t, wizard.StepPassword, wizard.FieldPassword)
	f := h.field("Your new password")
	for typed, want := range map[string][]string{
		"candle":                {"lower"},
		"CANDLES1":              {"length", "upper", "digit"},
		"river-Candle":          {"length", "upper", "lower", "sign", "long"},
		"river candle mango 42": {"length", "lower", "digit", "long"},
	} {
		h.typeInto(f, typed)
		met := h.ticked()
		for _, name := range want {
			if !met["step.password.check."+name] {
				t.Errorf("%q: %s is not ticked", typed, name)
			}
		}
	}
}

// A password that the website would refuse is never praised, however long it is, and
// there is only one verdict at a time.
func TestPasswordHasOneVerdict(t *testing.T) {
	h, p := open(t, wizard.StepPassword, wizard.FieldPassword)
	f := h.field("Your new password")
	h.typeInto(f, "river candle mango window")
	h.Focus(p.Primary)
	if h.says("strength.3.word") || !h.says("step.password.check.unmet") {
		t.Error(h.words())
	}
	h.typeInto(f, "x")
	h.key(fyne.KeyBackspace)
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.passwordEmpty") || h.says("common.notYet") {
		t.Error(h.words())
	}
	h.typeInto(f, "River-candle-mango-window-9")
	if h.says("problem.passwordEmpty") || !h.says("strength.3.word") {
		t.Error("the error outlives its cause:", h.words())
	}
	h.typeInto(f, "Rosa-Delgado-river-window-1999!")
	h.Focus(p.Primary)
	if !h.says("problem.passwordName") || h.says("strength.3.word") {
		t.Error("a name in the password is praised:", h.words())
	}
}
