package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// Help names the page from which it was opened, and explains that page's keys and
// difficult words, in every language.
func TestHelpForThePage(t *testing.T) {
	for name, test := range map[string]struct {
		open       func(*desk)
		title      string
		words, not string
		prints     bool
	}{
		"email":  {func(d *desk) { d.opened(wizard.StepEmail, nil) }, "step.email.rail", "spam", "pdf", false},
		"backup": {func(d *desk) { d.opened(wizard.StepBackup, nil) }, "step.backup.rail", "backupCode", "spam", false},
		"sheet":  {func(d *desk) { d.opened(wizard.StepSheet, nil) }, "step.sheet.rail", "pdf", "spam", true},
		"home":   {func(d *desk) { d.own().start() }, "page.home.title", "keychain", "spam", false},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				test.open(d)
				d.key(fyne.KeyF1)
				d.at(page.Help)
				for _, tag := range d.texts.Tags() {
					d.computer().SetLanguage(tag)
					d.settle()
					d.says("page.help.for", "page", d.plain(test.title))
					d.says("word." + test.words + ".text")
					if d.reads("word." + test.not + ".text") {
						t.Errorf("%s: it explains %s", tag, test.not)
					}
					if d.reads("page.help.keyPrint") != test.prints {
						t.Errorf("%s: Ctrl+P prints: %t", tag, !test.prints)
					}
				}
				d.lockNow()
				d.key(fyne.KeyReturn)
				d.at(page.Help)
				d.says("page.help.for", "page", d.plain(test.title))
			})
		})
	}
}
