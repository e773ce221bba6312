package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
)

// Closing the window while there are visits asks first: one can close it anyway, keep it
// open, or erase them.
func TestQuitWithVisits(t *testing.T) {
	for name, c := range map[string]struct {
		answer func(*desk)
		closed bool
		visits int
	}{
		"close anyway":   {func(d *desk) { d.click(d.plain("dialog.quit.yes")) }, true, 2},
		"cancel":         {func(d *desk) { d.click(d.plain("common.cancel")) }, false, 2},
		"Esc":            {func(d *desk) { d.key(fyne.KeyEscape) }, false, 2},
		"closed again":   {func(d *desk) { d.quit(); d.click(d.plain("common.cancel")) }, false, 2},
		"erase them":     {func(d *desk) { d.click("Erase them"); d.pass(time.Second); d.click(d.plain("common.erase")) }, false, 0},
		"erase them not": {func(d *desk) { d.click("Erase them"); d.pass(time.Second); d.click(d.plain("common.cancel")) }, false, 2},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.visits().start()
				if d.quit() {
					t.Fatal("the window closes without a word")
				}
				d.says("dialog.leaving.body")
				d.pass(time.Second)
				c.answer(d)
				d.settle()
				if got := len(d.w.session.Store().Visits()); d.win.closed != c.closed || !c.closed && got != c.visits {
					t.Errorf("closed: %t, with %d visits", d.win.closed, got)
				}
				if c.visits == 0 {
					d.at(page.Receipt)
				}
			})
		})
	}
}

// Nothing is asked if there are no visits.
func TestQuitWithoutVisits(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic().start()
		if !d.quit() {
			t.Error(d.words())
		}
	})
}

// If saving fails, Try again saves and closes the window once the fault is gone.
func TestQuitTriesAgain(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		d.onKey("step.backup.again")
		d.vaults.breaks(refuse(vault.ErrRefused))
		d.write("2")
		d.quit()
		for _, repaired := range []bool{false, true} {
			d.says("error.keychainRefused.body")
			if repaired {
				d.vaults.breaks(nil)
			}
			d.take("common.tryAgain")
			d.pass(session.Patience)
			if d.win.closed != repaired {
				t.Errorf("repaired: %t, closed: %t, it says\n%s", repaired, d.win.closed, d.words())
			}
		}
	})
}

// If something cannot be saved, the person is asked, and can close the window anyway.
func TestQuit(t *testing.T) {
	for name, broken := range map[string]func(*desk) fault{
		"hangs":   func(d *desk) fault { return d.vaults.hang },
		"refuses": func(*desk) fault { return refuse(vault.ErrRefused) },
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepBackup, nil)
				d.onKey("step.backup.again")
				d.vaults.breaks(broken(d))
				d.write("2")
				if d.quit() {
					t.Fatal("the window closed before all was saved")
				}
				d.pass(session.Patience)
				d.key(fyne.KeyEscape)
				d.step(wizard.StepBackup)
				d.quit()
				d.pass(session.Patience)
				d.take("dialog.quit.yes")
				if !d.win.closed {
					t.Error("the window stays open")
				}
			})
		})
	}
}
