package part

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// timers lets a test advance the time of a stage.
type timers struct {
	now  time.Duration
	due  time.Duration
	call func()
}

func (c *timers) after(d time.Duration, f func()) (cancel func()) {
	c.due, c.call = c.now+d, f
	return func() { c.call = nil }
}

// pass lets time pass.
func (c *timers) pass(d time.Duration) {
	end := c.now + d
	for c.call != nil && c.due <= end {
		f := c.call
		c.now, c.call = c.due, nil
		f()
	}
	c.now = end
}

// hidden is a secret with its buttons, placed as on a page.
type hidden struct {
	*stage
	timers

	toggle *RevealToggle
	page   fyne.CanvasObject
}

func newHidden(t *testing.T) *hidden {
	h := &hidden{stage: newStage(t, "en", false)}
	env := h.Env
	env.After = h.after
	h.Kit = NewKit(env)
	h.toggle = NewRevealToggle(h.Kit, TextOnly, "common.show", "common.hide", func(bool) {})
	h.page = h.Place.Col(0, h.toggle.Button, h.toggle.Longer(h.Kit, h.toggle.Button, nil))
	h.window.SetContent(h.page)
	return h
}

// longer returns the button for more time; nil if there is none.
func (h *hidden) longer() *Button {
	for _, n := range CollectA11y(h.page) {
		if b, ok := n.Object.(*Button); ok && n.Name == "Show longer" {
			return b
		}
	}
	return nil
}

// Each press adds 30 seconds, and the note says how long the secret stays shown.
func TestLonger(t *testing.T) {
	h := newHidden(t)
	if h.longer() != nil {
		t.Fatal("there is nothing to show longer")
	}
	h.toggle.SetRevealed(true)
	h.pass(29 * time.Second)
	h.longer().Press()
	h.longer().Press()
	if news := CollectA11y(h.page)[2].News; news != "Hides again after 90 seconds" {
		t.Errorf("it says %q", news)
	}
	h.pass(59 * time.Second)
	if !h.toggle.Revealed() {
		t.Error("hidden before its time")
	}
	h.pass(2 * time.Second)
	if h.toggle.Revealed() || h.longer() != nil {
		t.Error("it stays for ever")
	}
	h.toggle.SetRevealed(true)
	h.pass(30 * time.Second)
	if h.toggle.Revealed() {
		t.Error("the time that was added is there again")
	}
}

// When the focused button disappears, the focus moves on.
func TestLongerGivesTheFocusBack(t *testing.T) {
	h := newHidden(t)
	h.toggle.SetRevealed(true)
	h.Canvas.Focus(h.longer())
	h.pass(AutoHideAfter)
	if h.Canvas.Focused() != fyne.Focusable(h.toggle.Button) {
		t.Errorf("the focus is on %v", h.Canvas.Focused())
	}
}

// A secret in a field stays shown while the person is typing.
func TestFieldStaysShownWhileUsed(t *testing.T) {
	c := &timers{}
	env := newStage(t, "en", false).Env
	env.After = c.after
	f := NewField(NewKit(env), FieldSpec{Label: "Password", Secret: true})
	f.SetRevealed(true)
	for range 3 {
		c.pass(20 * time.Second)
		f.Input.KeyDown(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if !f.Revealed() {
		t.Error("it hid under the hands of the person")
	}
	c.pass(AutoHideAfter)
	if f.Revealed() {
		t.Error("it stays for ever")
	}
}
