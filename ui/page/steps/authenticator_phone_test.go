package steps

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// big returns the QR code that fills the window; nil if there is none.
func big(h *host) *part.QROverlay {
	b, _ := h.Window.Canvas().Overlays().Top().(*part.QROverlay)
	return b
}

func TestAuthenticatorSquareHides(t *testing.T) {
	h, p := open(t, wizard.StepApp)
	if h.says("step.app.squareHidden") {
		t.Fatal("it is shown at first")
	}
	h.Pass(part.QRHideAfter - time.Second)
	if h.says("step.app.squareHidden") {
		t.Error("a phone has a minute to scan it")
	}
	h.Pass(time.Second)
	if !h.says("step.app.squareHidden") {
		t.Error("it is hidden after a minute:", h.words())
	}
	h.press("Show the square code")
	if h.says("step.app.squareHidden") {
		t.Error("and shown again")
	}
	p.Hide()
	if !h.says("step.app.squareHidden") {
		t.Error("Esc and the lock hide it, too")
	}
}

func TestAuthenticatorSquareGrows(t *testing.T) {
	h, _ := open(t, wizard.StepApp)
	h.Pass(30 * time.Second)
	h.press("Make it bigger")
	if big(h) == nil || big(h).Size() != h.Window.Canvas().Size() {
		t.Fatal("it does not fill the window")
	}
	h.Pass(10 * time.Second)
	if !pagetest.HasLine(pagetest.Words(big(h)), h.text("common.hidesIn", "time", "0:50")) {
		t.Error(pagetest.Words(big(h)))
	}
	h.key(fyne.KeyEscape)
	if big(h) != nil {
		t.Error("Esc closes it")
	}
	h.press("Make it bigger")
	h.Pass(part.QRHideAfter)
	if big(h) != nil || !h.says("step.app.squareHidden") {
		t.Error("both are hidden after a minute")
	}
}

func TestAuthenticatorSquareWithoutAKey(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldKey)
	if h.says("step.app.bigger") {
		t.Error("there is nothing to make bigger")
	}
}

// On a shared computer the QR code hides when another window comes to the front; on the
// person's own computer it does not.
func TestAuthenticatorSquareOnASharedComputer(t *testing.T) {
	h, p := open(t, wizard.StepApp)
	if p.Deactivated != nil {
		t.Error("on one's own computer nothing happens")
	}
	h.MakeShared()
	p = h.show()
	h.press("Make it bigger")
	p.Deactivated()
	if big(h) != nil || !h.says("step.app.squareHidden") {
		t.Error("it is still shown")
	}
}
