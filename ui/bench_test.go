package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/contrasttest"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// BenchmarkTurn measures the work on the UI thread when a page is turned: it builds and
// lays out the page and its frame, and asks every object for its size, as the desktop
// driver does before each frame.
func BenchmarkTurn(b *testing.B) {
	benchmark(b, func(d *desk) {
		d.w.nav.show(d.w.nav.id)
		measure(d.win.canvas.Content())
	})
}

// BenchmarkLanguage measures the same for switching to the next language, including
// reading its file the first time. The median should be at most 100 ms on the slowest
// page.
func BenchmarkLanguage(b *testing.B) {
	benchmark(b, func(d *desk) {
		tags := d.texts.Tags()
		at := slices.Index(tags, d.w.shell.Kit().Text.Tag())
		d.computer().SetLanguage(tags[(at+1)%len(tags)])
		measure(d.win.canvas.Content())
	})
}

// benchmark measures the work on the UI thread for each page.
func benchmark(b *testing.B, do func(*desk)) {
	for _, s := range shots() {
		b.Run(s.name, func(b *testing.B) {
			d := newDesk(b)
			d.hurried = true
			defer d.drop()
			s.open(d)
			var turns []time.Duration
			for b.Loop() {
				start := time.Now()
				do(d)
				turns = append(turns, time.Since(start))
				d.settle()
			}
			slices.Sort(turns)
			ms := func(t time.Duration) float64 { return float64(t.Microseconds()) / 1000 }
			b.ReportMetric(ms(turns[len(turns)/2]), "ms/median")
			b.ReportMetric(ms(turns[len(turns)-1]), "ms/worst")
		})
	}
}

// BenchmarkOpenPerson measures the time from the vault's answer until the person's page
// is laid out. The vault is in memory.
func BenchmarkOpenPerson(b *testing.B) {
	d := newDesk(b)
	d.hurried = true
	defer d.drop()
	d.opened(wizard.StepSheet, nil)
	d.w.session.Update(func(j *wizard.Journey) {
		j.Mark(wizard.SheetPrinted, time.Now())
		j.Next(time.Now())
	})
	id, _ := d.w.session.Person()
	d.w.nav.Home()
	d.settle()
	for b.Loop() {
		d.w.nav.Open(id)
		d.settle()
		d.at(page.Person)
		measure(d.win.canvas.Content())
		b.StopTimer()
		d.w.nav.Home()
		d.settle()
		b.StartTimer()
	}
}

// measure asks all objects for their minimum size.
func measure(o fyne.CanvasObject) {
	o.MinSize()
	for _, child := range contrasttest.Drawn(o) {
		measure(child)
	}
}
