package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// The first start, by keyboard only: language, computer, home, name, first step.
func TestFirstRun(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.start()
		d.at(page.Language)
		d.key(fyne.KeyReturn)
		d.at(page.Computer)
		d.key(fyne.KeyReturn)
		d.says("page.computer.choose")
		d.choose("page.computer.own")
		d.key(fyne.KeyReturn)
		d.at(page.Home)
		d.says("page.home.emptyTitle")
		d.key(fyne.KeyReturn)
		d.at(page.Name)
		d.key(fyne.KeyReturn)
		d.says("problem.nameEmpty")
		d.write("Rosa Delgado")
		d.key(fyne.KeyReturn)
		d.at(page.Step)
		if got := d.w.session.Journey().Step().ID; got != wizard.StepReady {
			t.Errorf("the journey begins at %s", got)
		}
		s := d.w.session.Store().Settings()
		if s.Language != "en" || s.Computer != people.Own || len(d.w.session.Store().People()) != 1 {
			t.Errorf("the computer has %+v and %d people", s, len(d.w.session.Store().People()))
		}
	})
}
