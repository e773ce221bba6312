package steps

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

const backupCode = "7K4M 92QD XT3H 8WBN"

func TestBackupTypedTwice(t *testing.T) {
	h, p := open(t, wizard.StepBackup, wizard.FieldBackup, wizard.FieldBackupAgain)
	code, again := h.field("Type the backup code"), h.field("Type it again")
	if p.First != code.Focusable() {
		t.Error("the empty field gets the focus")
	}
	h.typeInto(code, backupCode)
	h.typeInto(again, "7K4M 92QE")
	if h.says("problem.backupDiffers", "n", 8) {
		t.Error("it speaks while the person types")
	}
	h.Focus(p.Primary)
	if !h.says("problem.backupDiffers", "n", 8) {
		t.Error(h.words())
	}
	h.typeInto(again, backupCode)
	if !h.says("step.backup.same") || !h.says("step.backup.yours") {
		t.Error("both are the same:", h.words())
	}
	if got := h.Person.Value(wizard.FieldBackup).Reveal(); got != backupCode {
		t.Error("the code is not kept as it was typed")
	}
	h.Stored = append(h.Stored, wizard.FieldBackup)
	p.Saved()
	if !h.says("common.savedInKeychain") {
		t.Error("it does not say that the code is kept:", h.words())
	}
	h.press("Copy")
	if h.Copied.Reveal() != backupCode {
		t.Error("another code was copied")
	}
}

func TestBackupCardHides(t *testing.T) {
	h, p := open(t, wizard.StepBackup)
	large := func() bool { return strings.Contains(h.words(), "XT3H") }
	if !large() {
		t.Fatal("the code is to be read and compared:", h.words())
	}
	p.Hide()
	if large() {
		t.Error("Esc does not hide it")
	}
	pressExactly(h, "common.show")
	if !large() {
		t.Error("Show does not show it")
	}
	h.Pass(part.AutoHideAfter + time.Second)
	if large() {
		t.Error("time does not hide it")
	}
}

func TestBackupWithoutTheSecond(t *testing.T) {
	h, p := open(t, wizard.StepBackup, wizard.FieldBackupAgain)
	if p.First != p.Fields[wizard.FieldBackupAgain] {
		t.Error("the focus goes to what is missing")
	}
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.backupAgainEmpty") || h.says("step.backup.yours") {
		t.Error(h.words())
	}
}
