package steps

import (
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

func TestEmailSpeaksWhenThePersonIsDone(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldEmail, wizard.FieldOnlyReader)
	f := h.field("Your email")
	if p.First != f.Focusable() {
		t.Error("the empty field gets the focus")
	}
	h.typeInto(f, "rosa.example.com")
	if h.says("problem.emailNoAt") {
		t.Error("it speaks while the person types")
	}
	h.Focus(p.Primary)
	if !h.says("problem.emailNoAt") {
		t.Error("what is missing is not said:", h.words())
	}
	h.typeInto(f, "rosa@example.com")
	if !h.says("step.email.good") || h.Person.Text(wizard.FieldEmail) != "rosa@example.com" {
		t.Error("good news comes at once:", h.words())
	}
}

func TestEmailOffersABetterOne(t *testing.T) {
	h, _ := open(t, wizard.StepEmail, wizard.FieldEmail)
	h.typeInto(h.field("Your email"), "rosa@gmial.com")
	if !h.says("problem.emailSuggest", "suggestion", "gmail.com") {
		t.Fatal(h.words())
	}
	h.press(h.text("step.email.use", "email", "rosa@gmail.com"))
	if got := h.Person.Text(wizard.FieldEmail); got != "rosa@gmail.com" || !h.says("step.email.good") {
		t.Errorf("%q: %s", got, h.words())
	}
}

func TestEmailOfSomeoneElse(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldEmail)
	h.Person.SetDuplicateCheck(func(f wizard.Field, _ string) bool { return f == wizard.FieldEmail })
	f := h.field("Your email")
	h.typeInto(f, "rosa@example.com")
	h.Focus(p.Primary)
	if !h.says("problem.emailUsed") || !h.says("step.email.own.body") {
		t.Error(h.words())
	}
	h.Person.SetDuplicateCheck(func(wizard.Field, string) bool { return false })
	h.typeInto(f, "luz@example.com")
	if h.says("step.email.own.body") {
		t.Error("it still speaks of somebody else")
	}
}

func TestEmailTickAndCopy(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldOnlyReader)
	if p.First != p.Fields[wizard.FieldOnlyReader] {
		t.Error("with an email, the box is next")
	}
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.emailOnly") {
		t.Error(h.words())
	}
	h.press(h.text("step.email.only"))
	if !h.Person.Is(wizard.FieldOnlyReader, wizard.Yes) || h.says("problem.emailOnly") {
		t.Error("the tick is not kept, or still asked for")
	}
	h.press("Copy email")
	if h.Copied.Reveal() != "rosa.delgado@example.com" {
		t.Error("the email was not copied")
	}
}

// A child does not read the email themselves, so the checkbox says what it means in that
// case.
func TestEmailOfAChild(t *testing.T) {
	h, _ := open(t, wizard.StepEmail, wizard.FieldEmail)
	if h.says("step.email.onlyChild") || !h.says("step.email.only") {
		t.Error(h.words())
	}
	h.Person.Tick(wizard.FieldChild, true)
	h.Rebuild()
	if !h.says("step.email.onlyChild") || h.says("step.email.only") {
		t.Error(h.words())
	}
}
