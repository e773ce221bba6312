package steps

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// lateHalves returns the cases for the screens after the authenticator, and for the other
// methods.
func lateHalves() []halfDone {
	neither := []wizard.Field{wizard.FieldBackup, wizard.FieldBackupAgain}
	backup := func(h *host) *part.Field { return h.field(h.text("step.backup.label")) }
	again := func(h *host) *part.Field { return h.field(h.text("step.backup.again")) }
	answer := func(h *host, n int) *part.Field { return h.field(h.text("label.answer", "n", n)) }
	large := func(t *testing.T, h *host, want bool) {
		if n := strings.Count(h.words(), "XT3H"); want != (n == 1) {
			t.Errorf("the code in large letters is there %d times", n)
		}
	}
	return []halfDone{
		{
			name: "codes: half an ending", step: wizard.StepText, method: wizard.MethodText,
			do: func(h *host) { h.typeInto(h.field(h.text("step.text.label")), "4") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.text.label"), "4", true)
				h.never(t, "problem.phoneForm")
			},
		},
		{
			name: "codes: what is wrong", step: wizard.StepTextMail, method: wizard.MethodTextEmail,
			do: func(h *host) {
				h.typeInto(h.field(h.text("step.text.label")), "4x")
				h.leave()
			},
			check: func(t *testing.T, h *host) { h.once(t, "problem.phoneForm") },
		},
		{
			name: "codes: by email", step: wizard.StepMail, method: wizard.MethodEmail,
			do:    func(*host) {},
			check: func(*testing.T, *host) {},
		},
		{
			name: "backup: half of the second", step: wizard.StepBackup, without: neither,
			do: func(h *host) {
				h.typeInto(backup(h), backupCode)
				h.typeInto(again(h), "7K4M 92QE")
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.backup.label"), backupCode, true)
				h.typed(t, h.text("step.backup.again"), "7K4M 92QE", true)
				h.never(t, "problem.backupDiffers", "n", 8)
			},
		},
		{
			name: "backup: they differ", step: wizard.StepBackup, without: neither,
			do: func(h *host) {
				h.typeInto(backup(h), backupCode)
				h.typeInto(again(h), "7K4M 92QE")
				h.leave()
			},
			check: func(t *testing.T, h *host) { h.once(t, "problem.backupDiffers", "n", 8) },
		},
		{
			name: "backup: shown and saved", step: wizard.StepBackup,
			do: func(h *host) {
				h.Stored = append(h.Stored, wizard.FieldBackup)
				h.Page.Saved()
			},
			check: func(t *testing.T, h *host) {
				large(t, h, true)
				h.once(t, "common.savedInKeychain")
			},
		},
		{
			name: "backup: hidden", step: wizard.StepBackup,
			do: func(h *host) { h.press(h.text("common.hide")) },
			check: func(t *testing.T, h *host) {
				large(t, h, false)
				h.once(t, "step.backup.same")
			},
		},
		{
			name: "backup: what is missing", step: wizard.StepBackup, without: []wizard.Field{wizard.FieldBackupAgain},
			do:    func(h *host) { h.next() },
			check: func(t *testing.T, h *host) { h.once(t, "problem.backupAgainEmpty") },
		},
		{
			name: "backup: the website showed none", step: wizard.StepBackup, without: neither,
			do: func(h *host) {
				h.next()
				h.press(h.text("step.backup.none"))
			},
			check: func(t *testing.T, h *host) {
				h.find(h.text("label.ticked", "what", h.text("step.backup.none")))
				h.never(t, "problem.backupEmpty")
			},
		},
		{
			name: "questions: half of each", step: wizard.StepQuestions, without: []wizard.Field{wizard.Question(2), wizard.Answer(2)},
			do: func(h *host) {
				h.typeInto(h.field(h.text("label.question", "n", 2)), "Your fir")
				h.typeInto(answer(h, 2), " Calle Á")
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("label.question", "n", 2), "Your fir", true)
				h.typed(t, h.text("label.answer", "n", 2), " Calle Á", false)
			},
		},
		{
			name: "questions: the same twice", step: wizard.StepQuestions,
			do: func(h *host) {
				h.typeInto(h.field(h.text("label.question", "n", 5)), h.field(h.text("label.question", "n", 3)).Text())
				h.typeInto(answer(h, 4), "marisol")
			},
			check: func(t *testing.T, h *host) {
				h.once(t, sameQuestions+".title", "a", 3, "b", 5)
				h.once(t, sameAnswers+".title", "a", 3, "b", 4)
			},
		},
		{
			name: "questions: what is missing", step: wizard.StepQuestions, without: []wizard.Field{wizard.Answer(3)},
			do:    func(h *host) { h.next() },
			check: func(t *testing.T, h *host) { h.once(t, "problem.answerEmpty", "n", 3) },
		},
		{
			name: "questions: all answers but one are shown", step: wizard.StepQuestions,
			do: func(h *host) {
				h.press(h.text("common.showAll"))
				answer(h, 2).SetRevealed(false)
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("label.answer", "n", 1), "Wooden horse Canela", true)
				h.typed(t, h.text("label.answer", "n", 2), "Puebla", false)
				h.once(t, "common.hideAll")
			},
		},
		{
			name: "account", step: wizard.StepAccount,
			do:    func(*host) {},
			check: func(t *testing.T, h *host) { h.once(t, "step.account.choice") },
		},
		{
			name: "confirmation: the wait is over", step: wizard.StepConfirmation,
			do:    func(h *host) { h.Pass(wizard.ConfirmationWait) },
			check: func(t *testing.T, h *host) { h.once(t, "step.confirmation.over") },
		},
	}
}
