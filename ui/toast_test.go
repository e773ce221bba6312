package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// After a language was chosen, the focus returns to the button that opened the list.
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
