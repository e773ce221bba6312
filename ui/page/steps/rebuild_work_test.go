package steps

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// If the page is rebuilt while work runs, the result appears in the current drawing.
func TestRebuildGetsTheResultsOfWork(t *testing.T) {
	spanish := pagetest.Look{Lang: "es", Dark: true, Compact: true}
	key := func(t *testing.T, h *host) {
		if !h.has(sampleKey) {
			t.Error("the key is not taken:", h.words())
		}
		h.never(t, "step.app.scanFirst")
	}
	for _, c := range []struct {
		name  string
		start func(t *testing.T, h *host)
		ended func(t *testing.T, h *host)
	}{
		{"the screen", func(_ *testing.T, h *host) {
			h.onScreen = []string{sampleKey}
			h.press(h.text("step.app.screen"))
		}, key},
		{"the clipboard", func(_ *testing.T, h *host) {
			h.onClipboard = []string{sampleKey}
			h.Page.Pasted("")
		}, key},
		{"a dropped picture", func(t *testing.T, h *host) {
			h.Page.Dropped([]fyne.URI{picture(t, "code.png", sampleKey)})
		}, key},
		{"a chosen picture", func(t *testing.T, h *host) {
			h.Chosen = picture(t, "code.png", sampleKey).Path()
			h.press(h.text("step.app.picture"))
		}, key},
		{"nothing on the screen", func(_ *testing.T, h *host) {
			h.press(h.text("step.app.screen"))
		}, func(t *testing.T, h *host) { h.once(t, "error.noCodeOnScreen.body") }},
		{"an error", func(_ *testing.T, h *host) {
			h.WorkErr = errors.New("broken")
			h.press(h.text("step.app.screen"))
		}, func(t *testing.T, h *host) { h.once(t, "error.unexpected.body") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, _ := open(t, wizard.StepApp, wizard.FieldKey)
			h.Hold = true
			c.start(t, h)
			h.SetLook(spanish)
			if n := h.Finish(); n != 1 {
				t.Fatalf("%d pieces of work", n)
			}
			c.ended(t, h)
			h.SetLook(pagetest.Look{Lang: "en"})
			c.ended(t, h)
			pagetest.CheckClosed(t, h.Host)
		})
	}
}

// If the page is rebuilt while the screen is scanned, our own QR code is shown again on
// the current drawing.
func TestRebuildWhileTheScreenIsScanned(t *testing.T) {
	h, _ := open(t, wizard.StepApp)
	h.Hold = true
	h.press(h.text("step.app.screen"))
	h.SetLook(pagetest.Look{Lang: "es", Compact: true})
	h.once(t, "step.app.squareHidden")
	h.Finish()
	h.never(t, "step.app.squareHidden")
	h.once(t, "error.noCodeOnScreen.body")
	h.Page.Hide()
	h.once(t, "step.app.squareHidden")
}

// A question or choice in a dialog stays open during a rebuild, and its answer takes
// effect in the current drawing.
func TestRebuildUnderAQuestion(t *testing.T) {
	spanish := pagetest.Look{Lang: "es", Dark: true}
	t.Run("another key", func(t *testing.T) {
		h, _ := open(t, wizard.StepApp)
		h.Page.Pasted(sampleKey)
		h.SetLook(spanish)
		h.Answer(true)
		if !h.has(sampleKey) || h.Person.Is(wizard.FieldAppCheck, wizard.Yes) {
			t.Error("the new key is not taken:", h.words())
		}
		h.never(t, "step.app.match")
	})
	t.Run("another method", func(t *testing.T) {
		h := finishedAt(t, wizard.StepMethod)
		h.press(h.text("step.method.text.title"))
		pagetest.Press(t, h.Page.Primary, "")
		h.SetLook(spanish)
		h.Answer(false)
		h.find(h.text("label.chosen", "what", h.text("step.method.app.title")))
		if h.Person.Unconfirmed(wizard.FieldMethod) || h.Did("next") {
			t.Error("no keeps what was confirmed:", h.Calls)
		}
	})
	t.Run("one of several keys", func(t *testing.T) {
		h, _ := open(t, wizard.StepApp, wizard.FieldKey)
		h.onScreen = []string{shopKey, sampleKey}
		h.press(h.text("step.app.screen"))
		h.SetLook(spanish)
		pagetest.Press(t, h.Over, "USCIS")
		if !h.has(sampleKey) || h.Over != nil {
			t.Error("the chosen key is not taken:", h.words())
		}
		h.find(h.text("label.chosen", "what", h.text("step.app.screen")))
		h.never(t, "step.app.scanFirst")
	})
}

// The message that a secret is saved appears in the current drawing.
func TestRebuildBeforeItIsSaved(t *testing.T) {
	for _, c := range []struct {
		step  wizard.StepID
		field wizard.Field
		says  string
	}{
		{wizard.StepApp, wizard.FieldKey, "common.keptInKeychain"},
		{wizard.StepBackup, wizard.FieldBackup, "common.savedInKeychain"},
	} {
		h, _ := open(t, c.step)
		h.SetLook(pagetest.Look{Lang: "es", Compact: true})
		h.never(t, c.says)
		h.Stored = append(h.Stored, c.field)
		h.Page.Saved()
		h.once(t, c.says)
	}
}
