package page

import (
	"strings"
	"testing"
	"time"

	"waypost/secure"
	"waypost/wizard"
)

func TestPasswordStrength(t *testing.T) {
	h, p := open(t, wizard.StepPassword, wizard.FieldPassword)
	f := field(t, p.Body, "Your new password")
	for typed, level := range map[string]string{"rosa": "0", "river-Candle-42-mango-Window": "3"} {
		typeInto(t, h, f, typed)
		if !says(h, p.Body, "strength."+level+".word") {
			t.Errorf("level %s: %s", level, words(p.Body))
		}
	}
	typeInto(t, h, f, "Rosa-Delgado-1999!")
	h.Focus(p.Primary)
	if !says(h, p.Body, "problem.passwordName") {
		t.Error("a name in the password is worth a word:", words(p.Body))
	}
	if !h.journey.Value(wizard.FieldPassword).Equal(secure.NewSecret("Rosa-Delgado-1999!")) {
		t.Error("nothing is refused")
	}
}

func TestPasswordIsHidden(t *testing.T) {
	h, p := open(t, wizard.StepPassword)
	f := field(t, p.Body, "Your new password")
	if f.Shown() || strings.Contains(words(p.Body), "Candle") {
		t.Fatal("the page opens with the password in the clear")
	}
	f.SetShown(true)
	p.Hide()
	if f.Shown() {
		t.Error("Esc does not hide it")
	}
	f.SetShown(true)
	h.pass(time.Minute, p)
	if f.Shown() {
		t.Error("time does not hide it")
	}
}

func TestPasswordIsMadeAndCopied(t *testing.T) {
	h, p := open(t, wizard.StepPassword, wizard.FieldPassword)
	press(t, p.Body, "Make one for me")
	f := field(t, p.Body, "Your new password")
	made := h.journey.Value(wizard.FieldPassword)
	if made.Empty() || !f.Shown() || !made.Equal(secure.NewSecret(f.Text())) || !says(h, p.Body, "strength.3.word") {
		t.Error("a good password, shown, in the field:", words(p.Body))
	}
	press(t, p.Body, "Copy")
	if !h.copied.Equal(made) {
		t.Error("another password was copied")
	}
}

func TestPasswordKept(t *testing.T) {
	h, p := open(t, wizard.StepPassword, wizard.FieldKeepPassword)
	p.Missing(h.journey.Next(h.now))
	if !says(h, p.Body, "problem.keepEmpty") {
		t.Error(words(p.Body))
	}
	press(t, p.Body, "No, I will remember it")
	if !h.journey.Is(wizard.FieldKeepPassword, wizard.No) || says(h, p.Body, "problem.keepEmpty") {
		t.Error("the answer is not kept, or still asked for")
	}
}
