package steps

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
)

func TestPasswordStrength(t *testing.T) {
	h, p := open(t, wizard.StepPassword, wizard.FieldPassword)
	f := h.field("Your new password")
	for typed, level := range map[string]string{"rosa": "0", "river-Candle-42-mango-Window": "3"} {
		h.typeInto(f, typed)
		if !h.says("strength." + level + ".word") {
			t.Errorf("level %s: %s", level, h.words())
		}
	}
	h.typeInto(f, "Rosa-Delgado-1999!")
	h.Focus(p.Primary)
	if !h.says("problem.passwordName") {
		t.Error("a name in the password is worth a word:", h.words())
	}
	if !h.Person.Value(wizard.FieldPassword).Equal(secure.NewSecret("Rosa-Delgado-1999!")) {
		t.Error("nothing is refused")
	}
}

func TestPasswordIsHidden(t *testing.T) {
	h, p := open(t, wizard.StepPassword)
	f := h.field("Your new password")
	if f.Revealed() || strings.Contains(h.words(), "Candle") {
		t.Fatal("the page opens with the password in the clear")
	}
	f.SetRevealed(true)
	p.Hide()
	if f.Revealed() {
		t.Error("Esc does not hide it")
	}
	f.SetRevealed(true)
	h.Pass(time.Minute)
	if f.Revealed() {
		t.Error("time does not hide it")
	}
}

func TestPasswordIsMadeAndCopied(t *testing.T) {
	h, _ := open(t, wizard.StepPassword, wizard.FieldPassword)
	h.press("Make one for me")
	f := h.field("Your new password")
	made := h.Person.Value(wizard.FieldPassword)
	if made.Empty() || !f.Revealed() || !made.Equal(secure.NewSecret(f.Text())) || !h.says("strength.3.word") {
		t.Error("a good password, shown, in the field:", h.words())
	}
	h.press("Copy")
	if !h.Copied.Equal(made) {
		t.Error("another password was copied")
	}
}

func TestPasswordKept(t *testing.T) {
	h, p := open(t, wizard.StepPassword, wizard.FieldKeepPassword)
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.keepEmpty") {
		t.Error(h.words())
	}
	h.press("No, I will remember it")
	if !h.Person.Is(wizard.FieldKeepPassword, wizard.No) || h.says("problem.keepEmpty") {
		t.Error("the answer is not kept, or still asked for")
	}
}
