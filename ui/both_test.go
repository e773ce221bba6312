//go:build !race

package ui

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// Spanish with English below it, in both sizes of window, is written beside the mock-ups
// 22 and 22d.
func TestBothLooks(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		var looks []image.Image
		for _, in := range sizes() {
			d.look("es", false, in)
			d.computer().setBothLanguages(true)
			d.settle()
			looks = append(looks, d.golden("22-both-"+in.name))
		}
		d.pass(doubleClickOver)
		d.click(d.plain("label.language", "name", "Español"))
		looks = append(looks, d.golden("22c-language-menu"))
		putBeside(t, "22-both", looks)
	})
}

// F3 shows or hides English below the language, on the page and in the language menu. The
// setting is saved with the person. If the language is English, it has no effect.
func TestBothLanguages(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		both := func(when string, want bool) {
			t.Helper()
			d.settle()
			english := strings.Contains(d.words(), "Use it if you lose your phone or change your number.")
			if english != want || d.w.shell.Kit().Text.Both() != want {
				t.Errorf("%s: both languages: %t, English on the page: %t", when, d.w.shell.Kit().Text.Both(), english)
			}
			d.pass(doubleClickOver)
		}
		d.key(fyne.KeyF3)
		if d.w.session.BothLanguages() {
			t.Error("English stands under English")
		}
		d.pass(doubleClickOver)
		d.computer().SetLanguage("es")
		d.key(fyne.KeyF3)
		both("by F3", true)
		d.key(fyne.KeyF3)
		both("by F3 again", false)
		d.click(d.plain("label.language", "name", "Español"))
		d.pass(doubleClickOver)
		d.key(fyne.KeyF3)
		both("by F3 in the menu", true)
		id, _ := d.w.session.Person()
		d.w.nav.Home()
		d.settle()
		if k := d.w.shell.Kit(); k.Text.Both() || k.Text.Tag() != "en" {
			t.Errorf("home speaks %s, both languages: %t", k.Text.Tag(), k.Text.Both())
		}
		d.w.nav.OpenAt(id, page.Situation(wizard.SituationPhone))
		d.settle()
		if k := d.w.shell.Kit(); !k.Text.Both() || k.Text.Tag() != "es" {
			t.Errorf("the person is back, and the window speaks %s, both languages: %t", k.Text.Tag(), k.Text.Both())
		}
	})
}
