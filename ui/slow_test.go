package ui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Home is shown only after everything typed has been saved.
func TestHomeWaits(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepReady, nil)
		d.vaults.breaks(refuse(vault.ErrRefused))
		d.choose("step.ready.place")
		d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
		d.says("error.keychainRefused.body")
		d.step(wizard.StepReady)
		d.vaults.breaks(nil)
		d.take("common.tryAgain")
		d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
		d.at(page.Home)
	})
}

// While the system asks for the keychain's password, the window says to answer that, and
// offers to stop waiting.
func TestKeychainAsks(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		d.start()
		d.w.system.keychain = func(context.Context) error { return vault.ErrLocked }
		d.on(wizardtest.Name)
		d.vaults.breaks(d.vaults.hang)
		d.key(fyne.KeyReturn)
		d.pass(session.Patience)
		d.says("waiting.keychainLocked")
		d.take("common.cancel")
		if d.reads("waiting.keychainLocked") {
			t.Error("it still says to answer")
		}
		d.at(page.Home)
	})
}

// On a shared computer nothing is in the keychain, so a long wait is never blamed on it.
func TestNoKeychainAsks(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.settings(func(s *people.Settings) { s.Language, s.Computer = "en", people.Shared }).start()
		d.w.system.keychain = func(context.Context) error { return vault.ErrLocked }
		d.w.session.Work.Run(func(ctx context.Context) error {
			<-ctx.Done()
			return ctx.Err()
		}, func(error) {})
		d.pass(session.Patience)
		d.says("common.working")
		d.take("common.stop")
	})
}

// If work takes long, the window says so after a moment, and lets the person cancel it.
// Then it has no effect.
func TestSlow(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		d.start()
		d.on(wizardtest.Name)
		d.vaults.breaks(d.vaults.hang)
		d.key(fyne.KeyReturn)
		d.pass(session.Patience - time.Millisecond)
		if d.reads("common.working") {
			t.Error("it says too early that it waits")
		}
		d.pass(time.Millisecond)
		d.says("common.working")
		d.take("common.stop")
		if d.reads("common.working") {
			t.Error("it still says that it waits")
		}
		d.vaults.breaks(nil)
		d.pass(time.Second)
		d.at(page.Home)
		d.on(wizardtest.Name)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
	})
}
