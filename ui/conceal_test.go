package ui

import (
	"slices"
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

// If the system supports it, the window is kept out of screen recordings while a secret
// is shown, and only then. A switch on home turns that off for people who get help
// remotely.
func TestConceals(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepSheet, nil)
		var told []bool
		d.w.blocker.Block = func(on bool) error {
			told = append(told, on)
			return nil
		}
		peek := func() {
			for _, shown := range []bool{true, true, false, false} {
				d.w.secretShown(shown)
			}
		}
		if peek(); !slices.Equal(told, []bool{true, false}) {
			t.Errorf("shown and hidden: %v", told)
		}
		d.computer().SetBlockCapture(false)
		if peek(); len(told) != 2 {
			t.Errorf("switched off: %v", told)
		}
		d.w.secretShown(true)
		d.computer().SetBlockCapture(true)
		if !slices.Equal(told, []bool{true, false, true}) {
			t.Errorf("switched on while shown: %v", told)
		}
		d.settle() // the settings are written
	})
}
