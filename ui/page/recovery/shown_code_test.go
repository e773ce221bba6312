package recovery

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestBackupCodeShowsForAWhile(t *testing.T) {
	h, _, p := at(t, wizard.SituationPhone, byText()...)
	if strings.Contains(pagetest.Words(p.Body), "7K4M") || !pagetest.Says(h, p.Body, "page.lost.type.backup") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Show")
	if !strings.Contains(pagetest.Words(p.Body), "7K4M") || !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:30") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Pass(7 * time.Second)
	if !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:23") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Pass(23 * time.Second)
	if strings.Contains(pagetest.Words(p.Body), "7K4M") {
		t.Error("shown after 30 seconds")
	}
	pagetest.Press(t, p.Body, "Copy")
	if h.Copied.Reveal() != wizardtest.BackupCode {
		t.Error("not copied as it was typed")
	}
}

// Show longer adds to the remaining time, which the page shows.
func TestShowLonger(t *testing.T) {
	h, _, p := at(t, wizard.SituationPhone)
	pagetest.Press(t, p.Body, "Show backup code")
	pagetest.Press(t, p.Body, "Show")
	h.Pass(7 * time.Second)
	var longer *part.Button
	for _, o := range pagetest.Objects(p.Body) { // the last one belongs to the backup code
		if b, ok := o.(*part.Button); ok && b.Label() == "Show longer" {
			longer = b
		}
	}
	longer.Press()
	if !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:53") {
		t.Error(pagetest.Words(p.Body))
	}
	h.Pass(50 * time.Second)
	if words := pagetest.Words(p.Body); !strings.Contains(words, wizardtest.BackupCode[:4]) || strings.Contains(words, loginCode(h)) {
		t.Error("the code that was lengthened is to stay, and only that:", words)
	}
	h.Pass(3 * time.Second)
	if words := pagetest.Words(p.Body); strings.Contains(words, wizardtest.BackupCode[:4]) {
		t.Error("shown for too long:", words)
	}
}

// Both codes stay visible for the rest of their time, and nothing of them is left when
// the page is closed.
func TestCodesSurviveRebuilding(t *testing.T) {
	h, _, p := at(t, wizard.SituationPhone)
	h.Pass(5 * time.Second)
	pagetest.Press(t, p.Body, "Show backup code")
	pagetest.Press(t, p.Body, "Show")
	h.Pass(7 * time.Second)
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		words := pagetest.Words(p.Body)
		if strings.Count(words, wizardtest.BackupCode[:4]) != 1 || strings.Count(words, loginCode(h)) != 1 {
			t.Error(words)
		}
		if !pagetest.Says(h, p.Body, "common.hidesIn", "time", "0:23") {
			t.Error(words)
		}
	})
	h.SetLook(pagetest.Look{Dark: true})
	h.Pass(23 * time.Second)
	words := pagetest.Words(h.Page.Body)
	if strings.Contains(words, wizardtest.BackupCode[:4]) || strings.Contains(words, loginCode(h)) || strings.Contains(words, "Hides in") {
		t.Error("shown for too long:", words)
	}
	h.SetLook(pagetest.Look{}) // what was opened stays open, hidden
	pagetest.Press(t, h.Page.Body, "Show")
	pagetest.CheckClosed(t, h)
}
