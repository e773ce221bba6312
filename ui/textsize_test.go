package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// Ctrl and plus enlarge the text by one step per press, also in help. The setting is
// saved for the computer.
func TestTextSize(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		size := func(percent int, scale float32) {
			t.Helper()
			if got := d.w.session.Store().Settings().TextPercent; got != percent || d.computer().TextSize() != percent {
				t.Errorf("the computer has %d%%, the window %d%%, not %d%%", got, d.computer().TextSize(), percent)
			}
			if got := fyne.CurrentApp().Settings().Scale(); got != scale {
				t.Errorf("Fyne draws at %v, not at %v", got, scale)
			}
		}
		d.onKey("step.email.label") // also while a field has the focus
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyEqual)
		size(125, 1.25)
		for range 5 {
			d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyPlus)
		}
		size(200, 2)
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyMinus)
		size(150, 1.5)
		d.step(wizard.StepEmail)

		d.key(fyne.KeyF1)
		d.at(page.Help)
		d.onKey("page.help.size.150")
		d.key(fyne.KeyLeft)
		size(125, 1.25)
		d.at(page.Help)

		d.start()
		size(125, 1.25)
	})
}

// Text in a question can be enlarged, too. The question stays open and keeps the focus,
// and Enter answers it.
func TestTextSizeOfDialogs(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		answers := 0
		d.w.shell.Ask(page.Question{Title: "Sure?", Yes: "Yes", No: "No", Answer: func(yes bool) {
			if yes {
				answers++
			}
		}})
		d.settle()
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyEqual)
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyEqual)
		if got := d.computer().TextSize(); got != 150 || d.focused() != "Yes" {
			t.Errorf("text has %d%%, and %q has the focus", got, d.focused())
		}
		d.key(fyne.KeyReturn)
		if answers != 1 {
			t.Errorf("%d answers", answers)
		}
	})
}
