package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
)

// A toast lies over nothing that people read off, type into or choose from, on no
// page and in no size of window.
func TestToastsCoverNothing(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, in := range windowsOfTrail() {
					d.look("es", false, in)
					d.w.shell.Say(d.plain("common.copied"))
					d.settle()
					toast := d.w.shell.Parts().Toasts.(*fyne.Container).Objects[0]
					over := boxAt(d.app.Driver().AbsolutePositionForObject(toast), toast.Size())
					for o := range objects(d.w.shell.Parts().Scroll) {
						switch o.(type) {
						case *part.Field, *part.ChoiceCard, *part.Checkbox, *part.Button, *part.RevealButton:
							if d.seen(o).cuts(over) {
								t.Errorf("%s: the toast at %v lies over %T at %v", in.name, over, o, d.seen(o))
							}
						}
					}
				}
			})
		})
	}
}

// After a language was chosen, the button that opened the list has the focus again.
func TestLanguageKeepsFocus(t *testing.T) {
	for _, in := range sizes() {
		for name, press := range map[string]func(*desk, string){
			"mouse": func(d *desk, label string) { d.click(label) },
			"keys":  func(d *desk, label string) { d.on(label); d.key(fyne.KeyReturn) },
		} {
			t.Run(in.name+" "+name, func(t *testing.T) {
				onDesk(t, func(d *desk) {
					d.own().start()
					d.look("en", false, in)
					d.pass(doubleClickOver)
					press(d, d.plain("label.language", "name", "English"))
					d.key(fyne.KeyDown)
					d.key(fyne.KeyReturn)
					if got, want := d.focused(), d.plain("label.language", "name", d.w.shell.Kit().Text.Name()); got != want || d.w.shell.Kit().Text.Tag() != "es" {
						t.Errorf("the focus is on %q, not on %q", got, want)
					}
				})
			})
		}
	}
}
