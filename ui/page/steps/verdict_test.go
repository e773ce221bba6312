package steps

import (
	"testing"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// finishedAt returns a host for Rosa, who has finished and gone back to a step.
func finishedAt(t *testing.T, id wizard.StepID) *host {
	t.Helper()
	h := newHost(t)
	h.At(wizard.StepSheet).Person.Mark(wizard.Finished, h.Clock)
	h.Person.GoTo(id)
	h.show()
	return h
}

func TestMethodAsksBeforeTheBackupCodeIsVoid(t *testing.T) {
	h := finishedAt(t, wizard.StepMethod)
	h.press(h.text("step.method.text.title"))
	pagetest.Press(t, h.Page.Primary, "")
	if len(h.Asked) != 1 || !h.Asked[0].Danger || h.Did("next") {
		t.Fatal("it goes on without a question:", h.Calls)
	}
	h.Answer(false)
	if h.Person.Unconfirmed(wizard.FieldMethod) || h.Did("next") {
		t.Error("no keeps what was confirmed:", h.Calls)
	}
	h.press(h.text("step.method.text.title"))
	pagetest.Press(t, h.Page.Primary, "")
	h.Answer(true)
	if !h.Did("next") {
		t.Error(h.Calls)
	}
}

func TestMethodGoesOnUnasked(t *testing.T) {
	h := finishedAt(t, wizard.StepMethod)
	pagetest.Press(t, h.Page.Primary, "")
	if len(h.Asked) > 0 || !h.Did("next") {
		t.Error("nothing changes:", h.Calls)
	}
}

func TestVoidBackupCodeIsAskedAnew(t *testing.T) {
	h := newHost(t)
	h.At(wizard.StepSheet).Person.Renew()
	h.Person.GoTo(wizard.StepBackup)
	h.show()
	if !h.says("step.backup.void") || h.field(h.text("step.backup.label")).Text() != "" {
		t.Error("the old code stands there:", h.words())
	}
	h.typeInto(h.field(h.text("step.backup.label")), wizardtest.BackupCode)
	h.Page.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.backupVoid") {
		t.Error("the old code is taken:", h.words())
	}
	h.press(h.text("step.backup.none"))
	if !h.Person.Is(wizard.FieldNoBackup, wizard.Yes) || h.says("problem.backupVoid") {
		t.Error("the box is no way on:", h.words())
	}
}

func TestNoBackupCodeShown(t *testing.T) {
	h, p := open(t, wizard.StepBackup, wizard.FieldBackup, wizard.FieldBackupAgain)
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.backupEmpty") {
		t.Fatal(h.words())
	}
	h.press(h.text("step.backup.none"))
	if h.says("problem.backupEmpty") || len(h.Person.Next(h.Clock)) > 0 {
		t.Error("it is still asked for:", h.words())
	}
}

// If a code is typed after all, the box is unticked.
func TestBackupCodeAfterAll(t *testing.T) {
	h, _ := open(t, wizard.StepBackup, wizard.FieldBackup, wizard.FieldBackupAgain)
	h.press(h.text("step.backup.none"))
	h.typeInto(h.field(h.text("step.backup.label")), wizardtest.BackupCode)
	if box := h.find(h.text("step.backup.none")).(*part.Checkbox); box.On() {
		t.Error("the box stays ticked")
	}
}

func TestMissingKeyIsForgiven(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey, wizard.FieldAppCheck)
	p.Missing(h.Person.Next(h.Clock))
	if !h.says("problem.keyEmpty") || !h.says("step.app.codeFirst") {
		t.Fatal(h.words())
	}
	h.press(h.text("step.app.cannot"))
	if pagetest.HasLine(h.words(), h.text("problem.keyEmpty")) || !h.says("step.app.unchecked") {
		t.Error("the error outlives its cause:", h.words())
	}
}

// The message about a code disappears when another one is typed.
func TestVerdictGoesWithTheCode(t *testing.T) {
	h, _ := open(t, wizard.StepApp)
	f := h.field(h.text("step.app.type"))
	key, _ := h.Person.Key()
	h.typeInto(f, key.Code(h.Clock))
	if !h.says("step.app.match") {
		t.Fatal(h.words())
	}
	h.typeInto(f, "1")
	if h.says("step.app.match") {
		t.Error("the verdict stays:", h.words())
	}
}
