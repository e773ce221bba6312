package steps

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// lockAndUnlock does what the lock does: it closes the screen, restores the journey from
// the vault, and passes the screen's input to a new one.
func (h *host) lockAndUnlock(newScreen func(Ports) page.Screen) {
	h.T.Helper()
	input := h.Screen.(page.Resumable).Input()
	h.Shell.Hide()
	items := h.Person.Items()
	h.Person.Forget()
	h.Person = nil
	h.Screen.Close()
	h.Screen = nil
	if n := h.Timers(); n > 0 {
		h.T.Errorf("%d timers run behind the lock", n)
	}
	j, err := wizard.Restore(items)
	if err != nil {
		h.T.Fatal(err)
	}
	h.Person = j
	s := newScreen(h.ports())
	if !input.Empty() {
		s.(page.Resumable).Resume(input)
	}
	h.Show(s)
}

// Input that is in no vault survives the lock.
func TestLockKeepsInput(t *testing.T) {
	const typed = "https://uscis.gov.example.com"
	for _, c := range []struct {
		halfDone
		screen func(Ports) page.Screen
	}{
		{halfDone{
			name: "website", step: wizard.StepWebsite,
			do: func(h *host) {
				h.typeInto(h.field(h.text("step.website.check.label")), typed)
				h.key(fyne.KeyReturn)
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.website.check.label"), typed, true)
				h.once(t, "link.verdict.fake")
			},
		}, NewWebsite},
		{halfDone{
			name: "a password to remember", step: wizard.StepPassword,
			do: func(h *host) {
				h.press(h.text("step.password.keepNo"))
				h.typeInto(h.field(h.text("step.password.label")), "river-Candle")
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.password.label"), "river-Candle", false)
				if h.Person.Value(wizard.FieldPassword).Reveal() != "river-Candle" {
					t.Error("the journey does not know it")
				}
			},
		}, NewPassword},
		{halfDone{
			name: "a password that is kept", step: wizard.StepPassword,
			do: func(h *host) { h.typeInto(h.field(h.text("step.password.label")), "river-Candle") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.password.label"), "river-Candle", false)
			},
		}, NewPassword},
		{halfDone{
			name: "a method that is not confirmed", step: wizard.StepMethod,
			do: func(h *host) { h.press(h.text("step.method.email.title")) },
			check: func(t *testing.T, h *host) {
				h.find(h.text("label.chosen", "what", h.text("step.method.email.title")))
				if h.Person.Method() != wizard.MethodApp {
					t.Error("it counts before Next")
				}
			},
		}, NewMethod},
		{halfDone{
			name: "the paste field", step: wizard.StepApp, without: []wizard.Field{wizard.FieldKey},
			do: func(h *host) {
				h.press(h.text("step.app.paste"))
				h.typeInto(h.field(h.text(pasteLabel)), "JBSW Y3")
			},
			check: func(t *testing.T, h *host) { h.typed(t, h.text(pasteLabel), "JBSW Y3", true) },
		}, NewAuthenticator},
		{halfDone{
			name: "half a code", step: wizard.StepApp, without: []wizard.Field{wizard.FieldAppCheck},
			do:    func(h *host) { h.typeCode("123") },
			check: func(t *testing.T, h *host) { h.typed(t, h.text(codeLabel), "123", true) },
		}, NewAuthenticator},
		{halfDone{
			name: "half a code of another clock", step: wizard.StepApp, without: []wizard.Field{wizard.FieldAppCheck}, clock: true,
			do:    func(h *host) { h.typeCode("123") },
			check: func(t *testing.T, h *host) { h.typed(t, h.text(codeLabel), "123", true) },
		}, NewClock},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := c.start(t)
			c.check(t, h)
			h.lockAndUnlock(c.screen)
			c.check(t, h)
		})
	}
}
