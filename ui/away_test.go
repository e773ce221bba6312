package ui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/desktop/idle"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// sees makes the system report for how long the computer has been idle.
func (d *desk) sees(last *time.Time) {
	d.w.system.idle = func(context.Context) (time.Duration, error) { return time.Since(*last), nil }
}

// While the person works in the browser, the window stays open. It locks itself after
// they have left the computer.
func TestWorkInTheBrowserKeepsOpen(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		last := time.Now()
		d.sees(&last)
		for range 60 {
			d.pass(20 * time.Second)
			last = time.Now()
		}
		d.step(wizard.StepBackup)
		d.pass(almost - 10*time.Second)
		d.step(wizard.StepBackup)
		d.pass(20 * time.Second)
		d.at(page.Locked)
	})
}

// If the system does not report idle time, pages on which people wait for the browser
// stay open longer.
func TestWaitingPagesStayLonger(t *testing.T) {
	for name, test := range map[string]struct {
		step   wizard.StepID
		system error
		after  time.Duration
	}{
		"the website":                     {wizard.StepWebsite, idle.ErrUnsupported, 10 * time.Minute},
		"an email":                        {wizard.StepConfirm, idle.ErrUnsupported, 10 * time.Minute},
		"a field to fill":                 {wizard.StepEmail, idle.ErrUnsupported, lockMinutes * time.Minute},
		"an email, and the system tells":  {wizard.StepConfirm, nil, lockMinutes * time.Minute},
		"the website, nobody is there":    {wizard.StepWebsite, nil, lockMinutes * time.Minute},
		"an email, the system breaks off": {wizard.StepConfirm, context.DeadlineExceeded, 10 * time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(test.step, nil)
				opened := time.Now()
				d.w.system.idle = func(context.Context) (time.Duration, error) { return time.Since(opened), test.system }
				d.pass(test.after - 5*time.Second)
				d.step(test.step)
				d.pass(10 * time.Second)
				d.at(page.Locked)
			})
		})
	}
}

// Before the window locks itself it warns, and any key or movement of the mouse keeps it
// open. Such a key has no other effect.
func TestLockWarning(t *testing.T) {
	for name, use := range map[string]func(*desk){
		"Enter":       func(d *desk) { d.key(fyne.KeyReturn) },
		"Space":       func(d *desk) { d.key(fyne.KeySpace) },
		"Esc":         func(d *desk) { d.key(fyne.KeyEscape) },
		"a letter":    func(d *desk) { d.key(fyne.KeyX) },
		"the pointer": func(d *desk) { test.MoveMouse(d.win.canvas.Canvas, fyne.NewPos(300, 300)); d.settle() },
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepBackup, nil)
				d.pass(lockMinutes*time.Minute - 22*time.Second)
				if d.reads("dialog.lockSoon.title") {
					t.Error("the warning comes too soon")
				}
				d.pass(3 * time.Second)
				d.says("dialog.lockSoon.title")
				use(d)
				if d.reads("dialog.lockSoon.title") {
					t.Error("the warning stays")
				}
				d.step(wizard.StepBackup)
				d.pass(30 * time.Second)
				d.step(wizard.StepBackup)
				if d.reads("dialog.lockSoon.title") {
					t.Error("the warning is back")
				}
			})
		})
	}
}

// The warning disappears by itself when somebody uses the computer, and when the window
// locks.
func TestLockWarningGoes(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		last := time.Now()
		d.sees(&last)
		d.pass(lockMinutes*time.Minute - 15*time.Second)
		d.says("dialog.lockSoon.title")
		last = time.Now()
		d.pass(8 * time.Second)
		if d.reads("dialog.lockSoon.title") {
			t.Error("the warning stays though somebody works in the browser")
		}
		d.pass(lockMinutes * time.Minute)
		d.at(page.Locked)
		if d.win.canvas.Overlays().Top() != nil {
			t.Error("the warning lies over the lock")
		}
	})
}

// A private window opens if the browser has private windows. If it does not open, the
// window says so and shows the address to copy.
func TestPrivateWindow(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepWebsite, nil)
		if d.w.services.CanOpenPrivate() {
			t.Error("a browser without private windows has one")
		}
		d.w.services.OpenPrivate(wizard.URLAccount)
		d.settle()
		d.says("error.browser.title")
		d.take("common.copyAddress")
		if got := d.app.Clipboard().Content(); got != wizard.URLAccount {
			t.Errorf("the clipboard has %q", got)
		}
	})
}
