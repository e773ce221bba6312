package steps

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// authenticatorHalves returns the cases for the authenticator and page 08b.
func authenticatorHalves() []halfDone {
	noKey, noCheck := []wizard.Field{wizard.FieldKey}, []wizard.Field{wizard.FieldAppCheck}
	paste := func(h *host, typed string) {
		h.press(h.text("step.app.paste"))
		h.typeInto(h.field(h.text(pasteLabel)), typed)
	}
	return []halfDone{
		{
			name: "authenticator: the paste field", step: wizard.StepApp, without: noKey,
			do: func(h *host) { paste(h, "JBSW Y3") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text(pasteLabel), "JBSW Y3", true)
				h.once(t, pasteLabel)
			},
		},
		{
			name: "authenticator: no key is pasted", step: wizard.StepApp, without: noKey,
			do: func(h *host) {
				paste(h, "no key 189")
				h.key(fyne.KeyReturn)
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text(pasteLabel), "no key 189", true)
				h.once(t, "problem.keyForm")
			},
		},
		{
			name: "authenticator: no code on the screen", step: wizard.StepApp, without: noKey,
			do: func(h *host) {
				h.settingsURL = "settings:screen"
				h.press(h.text("step.app.screen"))
			},
			check: func(t *testing.T, h *host) {
				h.once(t, "error.noCodeOnScreen.body")
				h.once(t, "step.app.permit.title")
			},
		},
		{
			name: "authenticator: a picture that cannot be read", step: wizard.StepApp, without: noKey,
			do: func(h *host) {
				h.Chosen, h.WorkErr = "code.png", qr.ErrUnreadable
				h.press(h.text("step.app.picture"))
			},
			check: func(t *testing.T, h *host) { h.once(t, "error.pictureUnreadable.body") },
		},
		{
			name: "authenticator: a weak key, saved", step: wizard.StepApp, without: noKey,
			do: func(h *host) {
				h.Page.Pasted("GEZDGNBV")
				h.Stored = append(h.Stored, wizard.FieldKey)
				h.Page.Saved()
			},
			check: func(t *testing.T, h *host) {
				h.once(t, "step.app.weak")
				h.once(t, "common.keptInKeychain")
				h.find(h.text("label.chosen", "what", h.text("step.app.paste")))
			},
		},
		{
			name: "authenticator: half a code", step: wizard.StepApp, without: noCheck,
			do: func(h *host) { h.typeCode("123") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text(codeLabel), "123", true)
				h.never(t, "step.app.cannot")
			},
		},
		{
			name: "authenticator: a wrong code", step: wizard.StepApp, without: noCheck,
			do: func(h *host) { h.typeCode(wrongCode(h.authenticatorKey().Code(h.Clock))) },
			check: func(t *testing.T, h *host) {
				h.once(t, "problem.codeDiffers")
				h.once(t, "step.app.cannot")
			},
		},
		{
			name: "authenticator: a late code", step: wizard.StepApp, without: noCheck,
			do: func(h *host) { h.typeCode(h.authenticatorKey().Code(h.Clock.Add(-30 * time.Second))) },
			check: func(t *testing.T, h *host) {
				h.once(t, "step.app.match")
				h.once(t, "step.app.late")
			},
		},
		{
			name: "authenticator: not checked", step: wizard.StepApp, without: noCheck,
			do: func(h *host) {
				h.typeCode(wrongCode(h.authenticatorKey().Code(h.Clock)))
				h.press(h.text("step.app.cannot"))
			},
			check: func(t *testing.T, h *host) { h.once(t, "step.app.unchecked") },
		},
		{
			name: "authenticator: half a code after a right one", step: wizard.StepApp, without: noCheck,
			do: func(h *host) {
				h.typeCode(h.authenticatorKey().Code(h.Clock))
				h.typeCode("1")
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text(codeLabel), "1", true)
				h.never(t, "step.app.match")
			},
		},
		{
			name: "authenticator: half a code after a wrong one", step: wizard.StepApp, without: noCheck,
			do: func(h *host) {
				h.typeCode(wrongCode(h.authenticatorKey().Code(h.Clock)))
				h.typeCode("1")
			},
			check: func(t *testing.T, h *host) {
				h.never(t, "problem.codeDiffers")
				h.never(t, "step.app.cannot")
			},
		},
		{
			name: "authenticator: a code without a key", step: wizard.StepApp, without: []wizard.Field{wizard.FieldKey, wizard.FieldAppCheck},
			do:    func(h *host) { h.typeCode("123456") },
			check: func(t *testing.T, h *host) { h.once(t, "step.app.cannot") },
		},
		{
			name: "authenticator: what is missing", step: wizard.StepApp, without: noCheck,
			do:    func(h *host) { h.next() },
			check: func(t *testing.T, h *host) { h.once(t, "problem.codeEmpty") },
		},
		{
			name: "authenticator: the square is hidden", step: wizard.StepApp,
			do:    func(h *host) { h.Page.Hide() },
			check: func(t *testing.T, h *host) { h.once(t, "step.app.squareHidden") },
		},
		{
			name: "authenticator: the square is big", step: wizard.StepApp,
			do: func(h *host) {
				h.Pass(20 * time.Second)
				h.press(h.text("step.app.bigger"))
				h.Pass(10 * time.Second)
			},
			check: func(t *testing.T, h *host) {
				if n := len(h.Window.Canvas().Overlays().List()); n != 1 {
					t.Fatalf("%d things over the page", n)
				}
				over := pagetest.Words(big(h))
				for _, want := range []string{h.text("step.app.scanTask"), h.text("common.hidesIn", "time", "0:50")} {
					if !pagetest.HasLine(over, markup.Plain(want)) {
						t.Errorf("no %q: %s", want, over)
					}
				}
			},
		},
		{
			name: "clock: a wrong code", step: wizard.StepApp, without: noCheck, clock: true,
			do: func(h *host) { h.typeCode(wrongCode(h.authenticatorKey().Code(h.Clock))) },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text(codeLabel), wrongCode(h.authenticatorKey().Code(h.Clock)), true)
				h.once(t, "problem.codeDiffers")
				h.once(t, "page.clock.old")
			},
		},
		{
			name: "clock: it was set", step: wizard.StepApp, without: noCheck, clock: true,
			do: func(h *host) {
				h.Clock = h.Clock.Add(-90 * time.Second)
				h.Page.Tick(h.Clock)
			},
			check: func(t *testing.T, h *host) { h.once(t, "page.clock.changed") },
		},
		{
			name: "clock: no code", step: wizard.StepApp, without: noCheck, clock: true,
			do:    func(h *host) { pagetest.Press(h.T, h.Page.Primary, h.text("page.clock.next")) },
			check: func(t *testing.T, h *host) { h.once(t, "problem.codeEmpty") },
		},
	}
}
