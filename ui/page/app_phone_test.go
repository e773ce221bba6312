package page

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/wizard"
	"waypost/wizard/people"
)

// big is the square code that is as large as the window, nil while none is.
func big(h *host) *part.BigQR {
	b, _ := h.kit.Canvas.Overlays().Top().(*part.BigQR)
	return b
}

func TestAppSquareHides(t *testing.T) {
	h, p := open(t, wizard.StepApp)
	if says(h, p.Body, "step.app.squareHidden") {
		t.Fatal("it is shown at first")
	}
	h.pass(part.QRFor-time.Second, p)
	if says(h, p.Body, "step.app.squareHidden") {
		t.Error("a phone has a minute to scan it")
	}
	h.pass(time.Second, p)
	if !says(h, p.Body, "step.app.squareHidden") {
		t.Error("it is hidden after a minute:", words(p.Body))
	}
	press(t, p.Body, "Show the square code")
	if says(h, p.Body, "step.app.squareHidden") {
		t.Error("and shown again")
	}
	p.Hide()
	if !says(h, p.Body, "step.app.squareHidden") {
		t.Error("Esc and the lock hide it, too")
	}
}

func TestAppSquareGrows(t *testing.T) {
	h, p := open(t, wizard.StepApp)
	h.pass(30*time.Second, p)
	press(t, p.Body, "Make it bigger")
	if big(h) == nil || big(h).Size() != h.kit.Canvas.Size() {
		t.Fatal("it does not fill the window")
	}
	h.pass(10*time.Second, p)
	if !containsLine(words(big(h)), h.kit.Text.T("common.hidesIn", "time", "0:50")) {
		t.Error(words(big(h)))
	}
	key(h, fyne.KeyEscape)
	if big(h) != nil {
		t.Error("Esc closes it")
	}
	press(t, p.Body, "Make it bigger")
	h.pass(part.QRFor, p)
	if big(h) != nil || !says(h, p.Body, "step.app.squareHidden") {
		t.Error("both are hidden after a minute")
	}
}

func TestAppSquareWithoutAKey(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	if says(h, p.Body, "step.app.bigger") {
		t.Error("there is nothing to make bigger")
	}
}

// On a shared computer the square code hides when the person looks at another
// window; on their own it stays.
func TestAppSquareOnASharedComputer(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepApp)
	if p := Build(h, Step); p.Left != nil {
		t.Error("on one's own computer nothing happens")
	}
	s := h.store.Settings()
	s.Computer = people.Shared
	if err := h.store.SetSettings(s); err != nil {
		t.Fatal(err)
	}
	p := Build(h, Step)
	show(h, p)
	press(t, p.Body, "Make it bigger")
	p.Left()
	if big(h) != nil || !says(h, p.Body, "step.app.squareHidden") {
		t.Error("it is still shown")
	}
}
