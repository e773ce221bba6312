package page

import (
	"testing"

	"waypost/wizard"
)

func TestEmailSpeaksWhenThePersonIsDone(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldEmail, wizard.FieldOnlyReader)
	f := field(t, p.Body, "Your email")
	if p.First != f.Focusable() {
		t.Error("the empty field gets the focus")
	}
	typeInto(t, h, f, "rosa.example.com")
	if says(h, p.Body, "problem.emailNoAt") {
		t.Error("it speaks while the person types")
	}
	h.Focus(p.Primary)
	if !says(h, p.Body, "problem.emailNoAt") {
		t.Error("what is missing is not said:", words(p.Body))
	}
	typeInto(t, h, f, "rosa@example.com")
	if !says(h, p.Body, "step.email.good") || h.journey.Text(wizard.FieldEmail) != "rosa@example.com" {
		t.Error("good news comes at once:", words(p.Body))
	}
}

func TestEmailOffersABetterOne(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldEmail)
	typeInto(t, h, field(t, p.Body, "Your email"), "rosa@gmial.com")
	if !says(h, p.Body, "problem.emailSuggest", "suggestion", "gmail.com") {
		t.Fatal(words(p.Body))
	}
	press(t, p.Body, h.kit.Text.T("step.email.use", "email", "rosa@gmail.com"))
	if got := h.journey.Text(wizard.FieldEmail); got != "rosa@gmail.com" || !says(h, p.Body, "step.email.good") {
		t.Errorf("%q: %s", got, words(p.Body))
	}
}

func TestEmailOfSomeoneElse(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldEmail)
	h.journey.Ask(func(f wizard.Field, _ string) bool { return f == wizard.FieldEmail })
	f := field(t, p.Body, "Your email")
	typeInto(t, h, f, "rosa@example.com")
	h.Focus(p.Primary)
	if !says(h, p.Body, "problem.emailUsed") {
		t.Error(words(p.Body))
	}
}

func TestEmailTickAndCopy(t *testing.T) {
	h, p := open(t, wizard.StepEmail, wizard.FieldOnlyReader)
	if p.First != p.Fields[wizard.FieldOnlyReader] {
		t.Error("with an email, the box is next")
	}
	p.Missing(h.journey.Next(h.now))
	if !says(h, p.Body, "problem.emailOnly") {
		t.Error(words(p.Body))
	}
	press(t, p.Body, h.kit.Text.T("step.email.only"))
	if !h.journey.Is(wizard.FieldOnlyReader, wizard.Yes) || says(h, p.Body, "problem.emailOnly") {
		t.Error("the tick is not kept, or still asked for")
	}
	press(t, p.Body, "Copy email")
	if h.copied.Reveal() != "rosa.delgado@example.com" {
		t.Error("the email was not copied")
	}
}
