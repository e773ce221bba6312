package page

import (
	"strings"
	"testing"
	"time"

	"waypost/ui/part"
	"waypost/wizard"
)

const backupCode = "7K4M 92QD XT3H 8WBN"

func TestBackupTypedTwice(t *testing.T) {
	h, p := open(t, wizard.StepBackup, wizard.FieldBackup, wizard.FieldBackupAgain)
	code, again := field(t, p.Body, "Type the backup code"), field(t, p.Body, "Type it again")
	if p.First != code.Focusable() {
		t.Error("the empty field gets the focus")
	}
	typeInto(t, h, code, backupCode)
	typeInto(t, h, again, "7K4M 92QE")
	if says(h, p.Body, "problem.backupDiffers", "n", 8) {
		t.Error("it speaks while the person types")
	}
	h.Focus(p.Primary)
	if !says(h, p.Body, "problem.backupDiffers", "n", 8) {
		t.Error(words(p.Body))
	}
	typeInto(t, h, again, backupCode)
	if !says(h, p.Body, "step.backup.same") || !says(h, p.Body, "step.backup.yours") {
		t.Error("both are the same:", words(p.Body))
	}
	if got := h.journey.Value(wizard.FieldBackup).Reveal(); got != backupCode {
		t.Error("the code is not kept as it was typed")
	}
	h.kept = append(h.kept, wizard.FieldBackup.Item())
	p.Saved()
	if !says(h, p.Body, "common.savedInKeychain") {
		t.Error("it does not say that the code is kept:", words(p.Body))
	}
	press(t, p.Body, "Copy")
	if h.copied.Reveal() != backupCode {
		t.Error("another code was copied")
	}
}

func TestBackupCardHides(t *testing.T) {
	h, p := open(t, wizard.StepBackup)
	large := func() bool { return strings.Contains(words(p.Body), "XT3H") }
	if !large() {
		t.Fatal("the code is to be read and compared:", words(p.Body))
	}
	p.Hide()
	if large() {
		t.Error("Esc does not hide it")
	}
	press(t, p.Body, "Show")
	if !large() {
		t.Error("Show does not show it")
	}
	h.pass(part.ShownFor+time.Second, p)
	if large() {
		t.Error("time does not hide it")
	}
}

func TestBackupWithoutTheSecond(t *testing.T) {
	h, p := open(t, wizard.StepBackup, wizard.FieldBackupAgain)
	if p.First != p.Fields[wizard.FieldBackupAgain] {
		t.Error("the focus goes to what is missing")
	}
	p.Missing(h.journey.Next(h.now))
	if !says(h, p.Body, "problem.backupAgainEmpty") || says(h, p.Body, "step.backup.yours") {
		t.Error(words(p.Body))
	}
}
