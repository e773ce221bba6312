//go:build !race

package ui

import (
	"image"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/desktop/filedialog"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Everything that opens over a page is mirrored in Arabic: menus, questions, lists of
// files, enlarged pictures and toasts.
func TestOverlaysRightToLeft(t *testing.T) {
	for _, s := range overlays() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				d.settle()
				d.looksLike(filepath.Join("ar", "over-"+s.name), d.win.canvas.Capture().(*image.NRGBA))
			})
		})
	}
}

// overlays returns everything that opens over a page, and how to reach it.
func overlays() []shot {
	step := func(id wizard.StepID, in int, open func(*desk)) func(*desk) {
		return func(d *desk) { d.opened(id, nil); d.arabic(in); open(d) }
	}
	someone := func(line int) func(*desk) { // chooses a line of the person's menu; 0 only opens it
		return func(d *desk) {
			d.family().start()
			d.arabic(0)
			d.click(d.plain("label.more", "name", wizardtest.Name))
			d.pass(doubleClickOver)
			for range line {
				d.key(fyne.KeyDown)
			}
			if line > 0 {
				d.key(fyne.KeyReturn)
			}
		}
	}
	take := func(line int) func(*desk) {
		return func(d *desk) {
			d.opened(wizard.StepSheet, nil)
			d.w.session.Journey().Mark(wizard.Finished, time.Now())
			d.show(page.Take)
			d.arabic(0)
			for range line {
				d.key(fyne.KeyDown)
			}
			d.pressPrimary()
		}
	}
	return []shot{
		{"languages", step(wizard.StepBackup, 0, func(d *desk) { d.click(d.plain("label.language", "name", "العربية")) })},
		{"languages-compact", step(wizard.StepBackup, 1, func(d *desk) { d.click(d.plain("label.language", "name", "العربية")) })},
		{"steps-compact", step(wizard.StepBackup, 1, func(d *desk) { d.click(d.saying(d.plain("label.openSteps", "where", ""))) })},
		{"person", someone(0)},
		{"person-erase", someone(3)},
		{"person-rename", someone(1)},
		{"person-move", someone(2)},
		{"suggestions", step(wizard.StepQuestions, 0, func(d *desk) { d.onKey("label.question", "n", "1"); d.key(fyne.KeyDown) })},
		{"listen", func(d *desk) { d.opened(wizard.StepBackup, nil).listening(&parrot{}); d.arabic(0); d.key(fyne.KeyF2) }},
		{"lock-soon", step(wizard.StepBackup, 0, func(d *desk) { d.pass(lockMinutes*time.Minute - 19*time.Second) })},
		{"quit-visits", func(d *desk) { d.visits().start(); d.arabic(0); d.quit() }},
		{"fault", step(wizard.StepBackup, 0, func(d *desk) {
			d.onKey("step.backup.again")
			d.vaults.breaks(refuse(vault.ErrRefused))
			d.write("2")
			d.quit()
		})},
		{"keychain-silent", step(wizard.StepBackup, 1, func(d *desk) {
			d.onKey("step.backup.again")
			d.vaults.breaks(refuse(vault.ErrTimeout))
			d.write("2")
			d.pass(time.Second)
		})},
		{"stick", func(d *desk) { d.handing(); d.arabic(0); d.take("step.sheet.save") }},
		{"file-there", step(wizard.StepSheet, 0, func(d *desk) {
			d.w.services.overwrite("/dev/null", func(string) {})
		})},
		{"edit", step(wizard.StepQuestions, 0, func(d *desk) {
			d.onKey("label.question", "n", 1)
			in := d.win.canvas.Focused().(*para.Input)
			in.SelectAll()
			in.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(in.Size().Width-40, 20)})
		})},
		{"tooltip", step(wizard.StepBackup, 1, func(d *desk) {
			d.onKey("label.lock")
			d.pass(2 * part.TooltipDelay)
		})},
		{"save", step(wizard.StepSheet, 0, func(d *desk) {
			d.w.system.dialogs = chosenPlace{err: filedialog.ErrNone}
			d.w.services.SaveAs("recovery-sheet.pdf", func(string) {})
			d.settle()
			d.empty()
			d.write("/home/rosa/recovery-sheet.pdf")
		})},
		{"pictures", step(wizard.StepApp, 0, func(d *desk) { d.take("step.app.picture") })},
		{"square", step(wizard.StepApp, 0, func(d *desk) { d.take("step.app.bigger") })},
		{"sheet", step(wizard.StepSheet, 0, func(d *desk) { d.take("step.sheet.bigger") })},
		{"sheet-choices", step(wizard.StepSheet, 0, func(d *desk) { d.take("step.sheet.choices.open") })},
		{"sheet-without", step(wizard.StepSheet, 0, func(d *desk) { d.take("step.sheet.without.press") })},
		{"drawing", step(wizard.StepWebsite, 0, func(d *desk) { d.take("show.open") })},
		{"person-change", func(d *desk) {
			d.opened(wizard.StepSheet, nil)
			d.show(page.Person)
			d.arabic(0)
			d.take("page.person.change.button")
		}},
		{"bring", func(d *desk) {
			d.own().keep(wizardtest.Rosa(time.Now()))
			d.start()
			d.arabic(0)
			d.bring(d.rosasFile(func(j *wizard.Journey) {
				j.Set(wizard.FieldBackup, "NEW CODE")
				j.Set(wizard.FieldBackupAgain, "NEW CODE")
			}))
		}},
		{"take-passphrase", take(1)},
		{"take-phone", take(2)},
		{"toast", step(wizard.StepBackup, 0, func(d *desk) { d.w.shell.Say(d.plain("common.copied")) })},
	}
}

// arabic shows the page in Arabic, in a window of one of the sizes, and then as overlayLook
// has it.
func (d *desk) arabic(in int) {
	d.look("ar", false, sizes()[in])
	if d.overlayLook != nil {
		d.overlayLook()
		d.settle()
	}
	d.pass(doubleClickOver)
}

// saying returns the first label of a tab stop that has that end.
func (d *desk) saying(end string) string {
	d.t.Helper()
	for _, label := range d.stops() {
		if strings.HasSuffix(label, end) {
			return label
		}
	}
	d.t.Fatalf("nothing ends in %q; there is %q", end, d.stops())
	return ""
}
