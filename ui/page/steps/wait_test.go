package steps

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

func TestConfirmCountsUp(t *testing.T) {
	h, _ := open(t, wizard.StepConfirm)
	h.Pass(84 * time.Second)
	h.find("1:24")
	h.press(h.text("step.confirm.fix"))
	if !h.Did("go to email") {
		t.Error(h.Calls)
	}
	h.press("Copy")
	if h.Copied.Reveal() != wizard.MailSender {
		t.Error("the sender was not copied")
	}
}

func TestConfirmWaitSurvivesARestart(t *testing.T) {
	h, _ := open(t, wizard.StepConfirm)
	h.Clock = h.Clock.Add(3 * time.Minute)
	pagetest.Find(t, h.show().Body, "3:00")
}

func TestConfirmationCountsDown(t *testing.T) {
	h, _ := open(t, wizard.StepConfirmation)
	h.find("10:00")
	if h.says("step.confirmation.over") {
		t.Error("it is not over yet")
	}
	h.Pass(wizard.ConfirmationWait)
	h.find("0:00")
	if !h.says("step.confirmation.over") {
		t.Error("the end of the wait is not said:", h.words())
	}
	h.Pass(time.Minute)
	h.find("0:00")
}

func TestConfirmationButtons(t *testing.T) {
	h, p := open(t, wizard.StepConfirmation)
	h.press("Open the website")
	h.press("Copy email")
	pagetest.Press(t, p.Primary, "I got the email")
	if !h.Did("browse "+wizard.URLAccount) || !h.Did("next") || h.Copied.Reveal() != "rosa.delgado@example.com" {
		t.Error(h.Calls)
	}
}

func TestAccountShowsTheAnswerToChoose(t *testing.T) {
	h, p := open(t, wizard.StepAccount)
	for _, key := range []string{"step.account.choice", "step.account.task4", "word.petitioner.text", "step.account.wrong"} {
		if !h.says(key) {
			t.Errorf("%s is not there: %s", key, h.words())
		}
	}
	pagetest.Press(t, p.Primary, "I did it")
	if !h.Did("next") {
		t.Error(h.Calls)
	}
}
