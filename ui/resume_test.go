package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// A person who closes the window halfway finds their place and their input again, and so
// does one who loses power, except for the last moment.
func TestResume(t *testing.T) {
	for name, end := range map[string]func(*desk){
		"closed": func(d *desk) {
			if !d.quit() {
				d.t.Fatal("the window stays open")
			}
		},
		"killed": func(d *desk) { d.pass(time.Second) },
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepBackup, map[wizard.Field]string{wizard.FieldBackup: "", wizard.FieldBackupAgain: ""})
				d.onKey("step.backup.label")
				d.write(wizardtest.BackupCode)
				d.onKey("step.backup.again")
				d.write("7K4M")
				end(d)
				d.start()
				d.at(page.Home)
				d.says("common.step", "n", 6, "total", wizard.NumberedSteps)
				d.on(wizardtest.Name)
				d.key(fyne.KeyReturn)
				d.step(wizard.StepBackup)
				j := d.w.session.Journey()
				if j.Value(wizard.FieldBackup).Reveal() != wizardtest.BackupCode || j.Value(wizard.FieldBackupAgain).Reveal() != "7K4M" {
					t.Error("what was typed is gone")
				}
				if got := d.focused(); got != d.plain("step.backup.again") && got != d.plain("step.backup.label") && d.w.shell.Page().Primary.Label() != got {
					t.Errorf("the focus is on %q", got)
				}
			})
		})
	}
}

// A power cut loses no more than the last second.
func TestLosesLessThanASecond(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, map[wizard.Field]string{wizard.FieldEmail: "", wizard.FieldOnlyReader: ""})
		d.onKey("step.email.label")
		for _, r := range wizardtest.Email {
			d.write(string(r))
			d.pass(100 * time.Millisecond) // the person never stops typing
		}
		d.start()
		d.on(wizardtest.Name)
		d.key(fyne.KeyReturn)
		got := d.w.session.Journey().Text(wizard.FieldEmail)
		if lost := len(wizardtest.Email) - len(got); lost > 10 || wizardtest.Email[:len(got)] != got {
			t.Errorf("%q is left of the email", got)
		}
	})
}

// Two people on one computer have separate answers and places, and neither can use the
// other's name or email.
func TestTwoPeople(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		linh := map[wizard.Field]string{
			wizard.FieldName: "Linh Tran", wizard.FieldEmail: "linh@example.com", wizard.FieldBackup: "AAAA BBBB",
		}
		d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil), wizardtest.RosaAt(wizard.StepEmail, time.Now(), linh))
		before := d.vaults.all()
		d.start()
		d.on(wizardtest.Name)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
		d.w.nav.Go(page.Home)
		d.settle()
		d.on("Linh Tran")
		d.key(fyne.KeyReturn)
		d.step(wizard.StepEmail)
		d.onKey("step.email.label")
		d.empty()
		d.write(wizardtest.Email)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepEmail)
		d.says("problem.emailUsed")
		if got := d.focused(); got == "" || got[:len(d.plain("step.email.label"))] != d.plain("step.email.label") {
			t.Errorf("the focus is on %q", got)
		}
		d.empty()
		d.write("linh@example.com")
		d.quit()
		for id, was := range before {
			for item, value := range d.vaults.all()[id] {
				if item != wizard.ItemPerson && was[item] != value {
					t.Errorf("%s changed", item)
				}
			}
		}
	})
}

// Entering a name that somebody here already has shows a notice, but is allowed: names
// are not unique.
func TestSameName(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil))
		d.start()
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.Name)
		d.write("rosa delgado")
		d.key(fyne.KeyTab)
		d.says("problem.nameUsed")
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.step(wizard.StepReady)
	})
}

// If something may be skipped at a step, Next asks, and goes on if the person agrees.
func TestStartAnyway(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepReady, map[wizard.Field]string{wizard.FieldReadyPlace: wizard.No, wizard.FieldReadyTime: ""})
		d.key(fyne.KeyReturn)
		d.says("problem.notReady.one", "n", 1)
		d.key(fyne.KeyEscape)
		d.step(wizard.StepReady)
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.take("step.ready.startAnyway")
		d.step(wizard.StepWebsite)
	})
}

// After erasing, a person is gone from the vaults and from the window.
func TestErase(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil))
		d.start()
		d.take("label.more", "name", wizardtest.Name)
		d.key(fyne.KeyDown)
		d.key(fyne.KeyDown)
		d.key(fyne.KeyDown)
		d.key(fyne.KeyReturn)
		d.says("page.home.eraseTitle", "name", wizardtest.Name)
		d.take("common.erase")
		d.at(page.Receipt)
		d.says("page.receipt.title")
		d.key(fyne.KeyReturn)
		d.says("page.home.erased", "name", wizardtest.Name)
		for _, kept := range d.vaults.all() {
			if len(kept) > 0 {
				t.Errorf("%d items are left", len(kept))
			}
		}
	})
}
