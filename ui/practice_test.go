package ui

import (
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard/people"
)

// Every page in practice mode shows at a glance that nobody in it is real, including the
// lock page.
func TestPracticeSaysSoOnEveryPage(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.practice = true
		d.start()
		d.at(page.Language)
		d.says("common.practice.person", "name", "Rosa")
		d.w.nav.Open(d.w.session.Store().People()[0].ID)
		d.settle()
		for _, id := range []page.ID{page.Step, page.Person, page.Drill, page.Lost, page.Help, page.Home, page.Name} {
			d.show(id)
			d.at(id)
			d.says("common.practice.person", "name", "Rosa")
			if d.reads("page.home.practiceNote") {
				t.Error("offers to practice in practice")
			}
		}
		d.lockNow()
		d.at(page.Locked)
		d.says("common.practice.person", "name", "Rosa")
		d.take("common.practice.end")
		if !d.win.closed {
			t.Error("the practice does not end")
		}
	})
}

// Practice opens another window and changes nothing in this one.
func TestPracticeIsAnotherWindow(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.settings(func(s *people.Settings) { s.Language, s.Computer = "en", people.Shared }).start()
		started := 0
		d.w.system.practice = func() error { started++; return nil }
		d.take("page.home.practice")
		if started != 1 || d.w.nav.id != page.Home || d.w.shell.Page().Band != nil {
			t.Errorf("started %d times, on %s", started, d.w.nav.id)
		}
	})
}
