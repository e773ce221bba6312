package steps

import (
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

func TestPrivateWindowWhereThereIsOne(t *testing.T) {
	h, _ := open(t, wizard.StepWebsite)
	if h.says("step.website.openPrivate") {
		t.Error("offered without a browser for it")
	}
	h.PrivateBrowser = true
	h.show()
	h.press(h.text("step.website.openPrivate"))
	if !h.Did("browse privately " + wizard.URLCreateAccount) {
		t.Error(h.Calls)
	}
}

// On a shared computer, only a private window is offered.
func TestPrivateWindowOnASharedComputer(t *testing.T) {
	h, _ := open(t, wizard.StepWebsite)
	h.PrivateBrowser = true
	h.MakeShared()
	h.show()
	if h.says("step.website.open") || !h.says("step.website.openPrivate") {
		t.Error(h.words())
	}
}
