package page

import (
	"testing"
	"time"

	"waypost/wizard"
)

func TestConfirmCountsUp(t *testing.T) {
	h, p := open(t, wizard.StepConfirm)
	h.pass(84*time.Second, p)
	find(t, p.Body, "1:24")
	press(t, p.Body, h.kit.Text.T("step.confirm.fix"))
	if !h.did("go to email") {
		t.Error(h.calls)
	}
	press(t, p.Body, "Copy")
	if h.copied.Reveal() != wizard.MailSender {
		t.Error("the sender was not copied")
	}
}

func TestConfirmWaitSurvivesARestart(t *testing.T) {
	h, _ := open(t, wizard.StepConfirm)
	h.now = h.now.Add(3 * time.Minute)
	find(t, Build(h, Step).Body, "3:00")
}

func TestConfirmationCountsDown(t *testing.T) {
	h, p := open(t, wizard.StepConfirmation)
	find(t, p.Body, "10:00")
	if says(h, p.Body, "step.confirmation.over") {
		t.Error("it is not over yet")
	}
	h.pass(wizard.ConfirmationWait, p)
	find(t, p.Body, "0:00")
	if !says(h, p.Body, "step.confirmation.over") {
		t.Error("the end of the wait is not said:", words(p.Body))
	}
	h.pass(time.Minute, p)
	find(t, p.Body, "0:00")
}

func TestConfirmationButtons(t *testing.T) {
	h, p := open(t, wizard.StepConfirmation)
	press(t, p.Body, "Open the website")
	press(t, p.Body, "Copy email")
	press(t, p.Primary, "I got the email")
	if !h.did("browse "+wizard.URLAccount) || !h.did("next") || h.copied.Reveal() != "rosa.delgado@example.com" {
		t.Error(h.calls)
	}
}

func TestAccountShowsTheAnswerToChoose(t *testing.T) {
	h, p := open(t, wizard.StepAccount)
	for _, key := range []string{"step.account.choice", "step.account.task4", "step.account.petitionerNote", "step.account.wrong"} {
		if !says(h, p.Body, key) {
			t.Errorf("%s is not there: %s", key, words(p.Body))
		}
	}
	press(t, p.Primary, "I did it")
	if !h.did("next") {
		t.Error(h.calls)
	}
}
