package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// windowsOfTrail returns the kinds of window: with a rail, with a top bar, and with the
// smaller bar used with large text.
func windowsOfTrail() []size {
	return append(sizes(), size{"large text", fyne.NewSize(400, 300)})
}

// The logo leads home from a step, by mouse and by keyboard, without asking anything;
// what was typed is saved.
func TestMarkLeadsHome(t *testing.T) {
	for _, in := range sizes() {
		for name, press := range map[string]func(*desk, string){
			"mouse": func(d *desk, label string) { d.click(label) },
			"keys":  func(d *desk, label string) { d.on(label); d.key(fyne.KeyReturn) },
		} {
			t.Run(in.name+" "+name, func(t *testing.T) {
				onDesk(t, func(d *desk) {
					d.opened(wizard.StepEmail, nil)
					d.look("en", false, in)
					d.onKey("step.email.label")
					d.empty()
					d.write("someone@example.org")
					d.pass(doubleClickOver)
					press(d, d.plain("label.goHome"))
					d.at(page.Home)
					if d.win.canvas.Overlays().Top() != nil {
						t.Error("it asks")
					}
					d.w.nav.Open(d.w.session.Store().People()[0].ID)
					d.settle()
					if got := d.w.session.Journey().Text(wizard.FieldEmail); got != "someone@example.org" {
						t.Errorf("the email is %q", got)
					}
				})
			})
		}
	}
}

// On home itself, and on pages without an open person, the logo is not a button.
func TestMarkOfHome(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		d.w.nav.Home()
		d.settle()
		for _, label := range d.stops() {
			if label == d.plain("label.goHome") {
				t.Error("home leads home")
			}
		}
	})
}

// A window without a rail shows the current step. Its list of steps leads to every step
// that was reached, and home.
func TestStepsMenu(t *testing.T) {
	for _, in := range windowsOfTrail()[1:] {
		t.Run(in.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepPassword, nil)
				d.look("en", false, in)
				j := d.w.session.Journey()
				where := d.plain("common.stepTitled", "n", j.Step().Number, "total", wizard.NumberedSteps, "title", d.plain("step.password.rail"))
				open := d.plain("label.openSteps", "where", where)
				d.on(open)
				d.key(fyne.KeyReturn)
				d.key(fyne.KeyEnd) // the last step that can be chosen is the current one
				d.key(fyne.KeyReturn)
				d.step(wizard.StepPassword)
				d.on(open)
				d.key(fyne.KeyReturn)
				d.key(fyne.KeyUp)
				d.key(fyne.KeyReturn)
				d.step(wizard.StepConfirm)
				d.pass(doubleClickOver)
				d.on(d.plain("label.openSteps", "where", d.plain("common.stepTitled", "n", 3, "total", wizard.NumberedSteps, "title", d.plain("step.confirm.rail"))))
				d.key(fyne.KeyReturn)
				d.key(fyne.KeyHome)
				d.key(fyne.KeyReturn)
				d.at(page.Home)
			})
		})
	}
}

// With large text in a small window, most of the window is left to the page.
func TestBarsShrinkFirst(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepPassword, nil)
		d.look("en", false, size{"large text", fyne.NewSize(400, 300)})
		if got := d.w.shell.Parts().Scroll.Size().Height; got < 200 {
			t.Errorf("only %v of 300 are left to the page", got)
		}
	})
}
