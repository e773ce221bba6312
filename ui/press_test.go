package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// stepNumber returns the number of the current step.
func (d *desk) stepNumber() int {
	d.t.Helper()
	d.at(page.Step)
	return d.w.session.Journey().Step().Number
}

// doubleClickOver is a delay after a page change after which a click counts again.
const doubleClickOver = time.Second

// next clicks the primary button.
func (d *desk) next() { d.t.Helper(); d.click(d.w.shell.Page().Primary.Label()) }

// Many beginners double-click everything: the second click has no effect on the page that
// the first one has opened, but a later click has.
func TestDoubleClick(t *testing.T) {
	for name, after := range map[string]time.Duration{"at once": 0, "slowly": 450 * time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepEmail, nil)
				d.pass(time.Second)
				was := d.stepNumber()
				d.next()
				d.pass(after)
				d.next()
				if got := d.stepNumber(); got != was+1 {
					t.Errorf("a double click at step %d leads to step %d", was, got)
				}
				d.pass(time.Second)
				d.next()
				if got := d.stepNumber(); got != was+2 {
					t.Errorf("a later click leads to step %d", got)
				}
			})
		})
	}
}

// The second click neither answers a question that the first one has opened, nor presses
// what is below the button of an answer.
func TestDoubleClickOnDialogs(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		d.pass(time.Second)
		answers := 0
		ask := page.Question{Title: "Sure?", Yes: "Yes", No: "No", Answer: func(bool) { answers++ }}
		d.w.shell.Ask(ask)
		d.settle()
		d.click("Yes")
		if answers != 0 {
			t.Error("the click that asked also answered")
		}
		d.pass(time.Second)
		was := d.stepNumber()
		d.click("Yes")
		d.next()
		if got := d.stepNumber(); answers != 1 || got != was {
			t.Errorf("%d answers, and step %d became %d", answers, was, got)
		}
	})
}

// Holding down Enter, Space or Alt+Left has the same effect as pressing it once.
func TestHeldKeys(t *testing.T) {
	const repeats = 40
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		was := d.stepNumber()
		for name, hold := range map[string]func(){
			"Enter on the button": func() { d.w.shell.Focus(d.w.shell.Page().Primary); d.hold(0, fyne.KeyReturn, repeats) },
			"the keypad's Enter":  func() { d.w.shell.Focus(d.w.shell.Page().Primary); d.hold(0, fyne.KeyEnter, repeats) },
			"Space":               func() { d.w.shell.Focus(d.w.shell.Page().Primary); d.hold(0, fyne.KeySpace, repeats) },
			"Enter in a field":    func() { d.w.shell.Focus(d.inputs()[0]); d.hold(0, fyne.KeyReturn, repeats) },
			"Enter, twice in a moment": func() {
				d.w.shell.Focus(d.w.shell.Page().Primary)
				d.key(fyne.KeyReturn)
				d.w.nav.Back()
				d.key(fyne.KeyReturn)
			},
		} {
			hold()
			if got := d.stepNumber(); got != was+1 {
				t.Errorf("%s: step %d leads to step %d", name, was, got)
			}
			d.hold(fyne.KeyModifierAlt, fyne.KeyLeft, repeats)
			if got := d.stepNumber(); got != was {
				t.Errorf("after %s Alt+Left leads to step %d, not %d", name, got, was)
			}
		}
	})
}

// Esc closes help, as help says, and so does Alt+Left.
func TestKeysCloseHelp(t *testing.T) {
	for name, closing := range map[string]func(*desk){
		"Esc":      func(d *desk) { d.key(fyne.KeyEscape) },
		"Alt+Left": func(d *desk) { d.chord(fyne.KeyModifierAlt, fyne.KeyLeft) },
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepEmail, nil)
				d.key(fyne.KeyF1)
				d.at(page.Help)
				closing(d)
				d.step(wizard.StepEmail)
			})
		})
	}
}

// Alt+Left leads home from the page of a finished person, in every window.
func TestBackFromPerson(t *testing.T) {
	for _, in := range sizes() {
		t.Run(in.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepSheet, nil)
				d.w.nav.Go(page.Person)
				d.look("en", false, in)
				d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
				d.at(page.Home)
			})
		})
	}
}

// After a double click, Fyne takes the focus away. It stays where the new page wants it
// anyway; a later click may take it away.
func TestDoubleClickKeepsTheFocus(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		d.w.nav.Next()
		d.w.nav.Back()
		focused := d.win.canvas.Focused()
		if focused == nil {
			t.Fatal("nothing has the focus")
		}
		d.win.canvas.Unfocus()
		if d.pass(time.Second); d.win.canvas.Focused() != focused {
			t.Error("the focus is gone")
		}
		d.win.canvas.Unfocus()
		if d.pass(time.Second); d.win.canvas.Focused() != nil {
			t.Error("the focus comes back, whatever is clicked")
		}
	})
}
