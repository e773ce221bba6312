//go:build !race

package ui

import (
	"testing"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// The drawings of a step open by keyboard, fit into every window in every language, and
// have an accessible description. Esc returns the focus to where it was.
func TestDrawings(t *testing.T) {
	for _, id := range []wizard.StepID{
		wizard.StepWebsite, wizard.StepEmail, wizard.StepConfirm, wizard.StepApp, wizard.StepAccount,
	} {
		t.Run(string(id), func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(id, nil)
				for _, tag := range []string{"en", "es"} {
					for _, in := range sizes() {
						d.look(tag, false, in)
						d.seesDrawing(tag + " " + in.name)
					}
				}
			})
		})
	}
}

// seesDrawing opens and closes the drawing.
func (d *desk) seesDrawing(look string) {
	d.t.Helper()
	d.take("show.open")
	over := d.win.canvas.Overlays().Top()
	if over == nil {
		d.t.Fatalf("%s: nothing opens", look)
	}
	d.fits(look)
	pictures := 0
	for _, s := range part.CollectA11y(over) {
		if s.Role == part.RolePicture && s.Text != "" {
			pictures++
		}
	}
	if pictures != 1 {
		d.t.Errorf("%s: %d drawings say what they show", look, pictures)
	}
	d.key("Escape")
	if d.win.canvas.Overlays().Top() != nil || d.focused() != d.plain("show.open") {
		d.t.Errorf("%s: Esc leaves the focus on %q", look, d.focused())
	}
}
