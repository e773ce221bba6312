package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// lockNow presses the keys that lock the window.
func (d *desk) lockNow() { d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyL) }

// tells returns the first of some secrets, or of Rosa's name and email, that can be read
// in the window, either whole or in the groups in which it is displayed.
func (d *desk) tells() string {
	words := d.words()
	secrets := []string{codeNow(d.t)}
	for f, value := range wizardtest.Answers() {
		if f.Secret() || f == wizard.FieldName || f == wizard.FieldEmail {
			secrets = append(secrets, value)
		}
	}
	secrets = append(secrets, strings.Fields(wizardtest.BackupCode)...)
	secrets = append(secrets, strings.Fields(wizardtest.Name)...)
	for _, s := range secrets {
		if strings.Contains(words, s) || strings.Contains(d.win.Title(), s) {
			return s
		}
	}
	return ""
}

// Ctrl+L hides everything on every page that can be locked, and Unlock returns to the
// same place.
func TestLock(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				if d.w.shell.Page().NoLock {
					d.lockNow()
					return
				}
				id := d.w.nav.id
				d.lockNow()
				d.at(page.Locked)
				if told := d.tells(); told != "" {
					t.Errorf("the locked page says %q", told)
				}
				d.lockNow()
				d.at(page.Locked)
				d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
				d.key(fyne.KeyEscape)
				d.at(page.Locked)
				d.key(fyne.KeyF1)
				d.lockNow()
				d.at(page.Locked)
				d.key(fyne.KeyF1)
				d.key(fyne.KeyReturn)
				d.at(page.Locked)
				if told := d.tells(); told != "" {
					t.Errorf("the locked page says %q", told)
				}
				d.take("page.locked.next")
				if d.w.nav.id == page.Unlock {
					d.write("river-candle-mango")
					d.key(fyne.KeyReturn)
				}
				d.at(id)
			})
		})
	}
}

// A keychain that does not answer does not keep anything visible.
func TestLockWhileSaving(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		d.vaults.breaks(d.vaults.hang)
		d.onKey("step.email.label")
		d.write("x")
		d.lockNow()
		d.at(page.Locked)
		if told := d.tells(); told != "" {
			t.Errorf("the locked page says %q", told)
		}
	})
}

// A verdict on a link is shown again after unlocking.
func TestLockKeepsVerdict(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepWebsite, nil)
		d.check("https://myaccount.uscis.gov.sign-in.example")
		d.says("link.verdict.fake")
		d.lockNow()
		d.at(page.Locked)
		d.key(fyne.KeyReturn)
		d.settle()
		d.step(wizard.StepWebsite)
		d.says("link.verdict.fake")
	})
}

// Locking closes dialogs.
func TestLockClosesDialogs(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.household().start()
		d.take("label.more", "name", wizardtest.Name)
		d.key(fyne.KeyDown)
		d.key(fyne.KeyReturn)
		d.says("dialog.rename.title")
		d.key(fyne.KeyTab)
		d.lockNow()
		d.at(page.Locked)
		if told := d.tells(); told != "" {
			t.Errorf("the locked page says %q", told)
		}
	})
}

// If the window is locked while somebody is loading, they are not opened.
func TestLockWhileLoading(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		d.start()
		d.on(wizardtest.Name)
		d.vaults.breaks(d.vaults.hang)
		d.key(fyne.KeyReturn)
		d.lockNow()
		d.vaults.breaks(nil)
		d.vaults.release()
		d.vaults.held = make(chan struct{})
		d.pass(time.Second)
		d.at(page.Locked)
	})
}

// Locking locks a file with a passphrase, too.
func TestLockSealed(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.sealed().start()
		d.at(page.Unlock)
		d.write("wrong")
		d.key(fyne.KeyReturn)
		d.says("error.wrongPassphrase.body")
		d.empty()
		d.write("river-candle-mango")
		d.key(fyne.KeyReturn)
		d.at(page.Home)
		d.on(wizardtest.Name)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
		d.lockNow()
		d.key(fyne.KeyReturn)
		d.at(page.Unlock)
		if told := d.tells(); told != "" {
			t.Errorf("the page says %q", told)
		}
		d.write("river-candle-mango")
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
		d.onKey("step.backup.again")
		d.write("2")
		d.pass(time.Second)
		if d.w.session.SaveErr() != nil {
			t.Error(d.w.session.SaveErr())
		}
		d.lockNow()
		if !d.quit() {
			t.Errorf("a locked window does not close:\n%s", d.words())
		}
	})
}

// The help for people who have lost their phone is no way around the lock.
func TestLockedOut(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.sealed().start()
		d.write("river-candle-mango")
		d.key(fyne.KeyReturn)
		d.on(wizardtest.Name)
		d.key(fyne.KeyReturn)
		d.lockNow()
		d.key(fyne.KeyReturn)
		d.take("page.unlock.onlySheet")
		d.at(page.Lost)
		d.key(fyne.KeySpace)
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.Situation(wizard.SituationPhone))
		d.says("page.lost.offer.none")
		if told := d.tells(); told != "" || d.w.session.Journey() != nil {
			t.Errorf("the page says %q", told)
		}
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.Home)
		if told := d.tells(); told != "" {
			t.Errorf("home says %q", told)
		}
		d.on(d.plain("page.home.visit"))
		d.key(fyne.KeyReturn)
		d.at(page.Unlock)
		d.write("river-candle-mango")
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
	})
}

// Esc hides visible secrets and does not leave the page.
func TestEscapeHides(t *testing.T) {
	for id, show := range map[wizard.StepID]func(*desk){
		wizard.StepPassword:  func(d *desk) { d.take("label.showSecret", "what", d.plain("step.password.label")) },
		wizard.StepQuestions: func(d *desk) { d.take("common.showAll") },
	} {
		t.Run(string(id), func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(id, nil)
				hidden := func() (n int) {
					for _, in := range d.inputs() {
						if in.Hidden() {
							n++
						}
					}
					return n
				}
				before := hidden()
				show(d)
				if hidden() != 0 || before == 0 {
					t.Fatalf("%d of %d are hidden", hidden(), before)
				}
				d.key(fyne.KeyEscape)
				d.step(id)
				if hidden() != before {
					t.Errorf("%d of %d are hidden", hidden(), before)
				}
				show(d)
				d.pass(30 * time.Second)
				if hidden() != before {
					t.Errorf("%d of %d are hidden after a while", hidden(), before)
				}
			})
		})
	}
}
