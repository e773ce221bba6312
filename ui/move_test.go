package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// moving opens the list of destinations for Rosa from home.
func (d *desk) moving() {
	d.t.Helper()
	d.take("label.more", "name", wizardtest.Name)
	d.key(fyne.KeyDown)
	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn)
	d.says("dialog.move.title")
}

// To leave the keychain, a person chooses a passphrase, is copied, and is erased from the
// old vault. Then the computer may become a shared one.
func TestMoveToVisit(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		before := d.kept()
		d.start()
		d.moving()
		d.take("dialog.move.visit")
		d.at(page.VisitPassphrase)
		d.write(visitPhrase)
		d.onKey("page.makePassphrase.again")
		d.write(visitPhrase)
		d.key(fyne.KeyReturn)
		d.says("dialog.moved.title")
		d.key(fyne.KeyReturn)
		if v := d.w.session.Store().Visits(); len(v) != 1 || d.kept() != before {
			t.Fatalf("the visits are %v, with %d items of %d", v, d.kept(), before)
		}
		d.choose("page.home.shared")
		d.take("dialog.toShared.yes")
		if got := d.w.session.Store().Settings().Computer; got != people.Shared {
			t.Errorf("it is %q", got)
		}
		d.visiting()
		d.step(wizard.StepBackup)
	})
}

// If a move fails, the person stays where they were.
func TestMoveFails(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		before := d.kept()
		d.start()
		d.moving()
		d.take("dialog.move.sealed")
		d.at(page.MakePassphrase)
		d.write(visitPhrase)
		d.onKey("page.makePassphrase.again")
		d.write(visitPhrase)
		d.vaults.breaks(refuse(vault.ErrDisk))
		d.key(fyne.KeyReturn)
		d.says("error.readOnly.title")
		d.vaults.breaks(nil)
		d.take("common.tryAgain")
		d.at(page.MakePassphrase)
		d.write(visitPhrase)
		d.onKey("page.makePassphrase.again")
		d.write(visitPhrase)
		d.key(fyne.KeyReturn)
		d.says("dialog.moved.title")
		d.key(fyne.KeyReturn)
		all := d.w.session.Store().People()
		if len(all) != 1 || all[0].Kind != people.Sealed || d.kept() != before {
			t.Errorf("there are %v, with %d items of %d", all, d.kept(), before)
		}
	})
}

// A move that is refused, because of the lock or a shared computer, shows nothing else:
// while the window is locked not even home, which shows names.
func TestMoveIsRefused(t *testing.T) {
	move := func(d *desk, id string) {
		(&household{d.w}).move(id, people.Sealed, secure.Secret{}, func() { d.t.Error("it is tried again") })
		d.settle()
	}
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		id, _ := d.w.session.Person()
		d.lockNow()
		move(d, id)
		d.at(page.Locked)
	})
	onDesk(t, func(d *desk) {
		id := d.clinic().visitor(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		d.start()
		d.show(page.Help)
		move(d, id)
		d.at(page.Help)
		d.says("error.notShared.title")
	})
}
