package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

const visitPhrase = "river-candle-mango"

// clinic makes the computer a shared one.
func (d *desk) clinic() *desk {
	return d.settings(func(s *people.Settings) { s.Language, s.Computer = "en", people.Shared })
}

// visitor adds a visit before the window opens, and returns its id.
func (d *desk) visitor(j *wizard.Journey) string {
	d.t.Helper()
	store, err := d.store()
	if err != nil {
		d.t.Fatal(err)
	}
	defer store.Close()
	p, err := store.AddVisit(context.Background(), secure.NewSecret(visitPhrase), j)
	if err != nil {
		d.t.Fatal(err)
	}
	return p.ID
}

// visits adds two visits to a clinic's computer: one from two days ago, one of today.
func (d *desk) visits() *desk {
	d.t.Helper()
	d.clinic()
	for _, d.vaults.ago = range []time.Duration{47 * time.Hour, 20 * time.Minute} {
		d.visitor(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
	}
	d.vaults.ago = 0
	return d
}

// busyClinic shows home of a clinic with a policy, after a day with eleven visits.
func (d *desk) busyClinic() {
	d.t.Helper()
	d.clinic()
	for before := 10; before >= 0; before-- {
		d.vaults.ago = time.Duration(before) * 24 * time.Minute
		if before == 10 {
			d.vaults.ago = 26 * time.Hour
		}
		d.visitor(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
	}
	d.vaults.ago, d.rules = 0, clinic()
	d.rules.Languages = nil
	d.start()
}

// handing opens the visit of someone whose sheet is printed.
func (d *desk) handing() {
	d.t.Helper()
	j := wizardtest.RosaAt(wizard.StepSheet, time.Now(), nil)
	j.Mark(wizard.SheetPrinted, time.Now())
	d.clinic()
	d.visitor(j)
	d.start()
	d.visiting()
	d.step(wizard.StepSheet)
}

// visiting opens today's visit with its passphrase.
func (d *desk) visiting() {
	d.t.Helper()
	d.on("Visit of today")
	d.key(fyne.KeyReturn)
	d.at(page.Unlock)
	d.write(visitPhrase)
	d.key(fyne.KeyReturn)
}

// kept returns the number of items in all vaults.
func (d *desk) kept() (n int) {
	for _, items := range d.vaults.all() {
		n += len(items)
	}
	return n
}

// On a shared computer a person first chooses a passphrase. Home then shows no name, and
// returning requires the passphrase.
func TestVisit(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic().start()
		d.key(fyne.KeyReturn)
		d.at(page.Name)
		d.write(wizardtest.Name)
		d.key(fyne.KeyReturn)
		d.at(page.VisitPassphrase)
		d.write("short")
		d.key(fyne.KeyReturn)
		d.key(fyne.KeyReturn)
		d.says("problem.passphraseEight", "n", 8)
		d.empty()
		d.write(visitPhrase)
		d.onKey("page.makePassphrase.again")
		d.write(visitPhrase)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepReady)
		if v := d.w.session.Store().Visits(); len(v) != 1 || !v[0].Open {
			t.Fatalf("the visits are %v", v)
		}
		d.w.nav.Home()
		d.settle()
		d.at(page.Home)
		if told := d.tells(); told != "" {
			t.Errorf("home says %q", told)
		}
		if d.w.session.Store().Visits()[0].Open {
			t.Error("the visit stands open on home")
		}
		d.visiting()
		d.step(wizard.StepReady)
	})
}

// The lock of a visit opens with its passphrase, and returns to the same page and texts.
func TestVisitLock(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic()
		d.visitor(wizardtest.RosaAt(wizard.StepWebsite, time.Now(), nil))
		d.start()
		d.visiting()
		d.onKey("step.website.check.label")
		d.write("https://uscis.gov.evil.example")
		d.pass(10*time.Minute + time.Second) // on a step that waits for the browser
		d.at(page.Locked)
		d.says("page.locked.quietShared.other", "n", lockMinutes)
		if d.w.session.Store().Visits()[0].Open {
			t.Error("behind the lock the visit stands open")
		}
		d.key(fyne.KeyReturn)
		d.at(page.Unlock)
		d.write("wrong")
		d.key(fyne.KeyReturn)
		d.says("error.wrongPassphrase.body")
		d.empty()
		d.write(visitPhrase)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepWebsite)
		if got := d.inputs()[0].Text(); got != "https://uscis.gov.evil.example" {
			t.Errorf("the field holds %q", got)
		}
	})
}

// The next person can start although somebody's visit is locked, and sees no name.
func TestNextVisitor(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic()
		d.visitor(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		d.start()
		d.visiting()
		d.lockNow()
		d.take("page.locked.others")
		d.at(page.Home)
		if told := d.tells(); told != "" {
			t.Errorf("home says %q", told)
		}
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.Name)
		d.write(wizardtest.Name)
		d.key(fyne.KeyTab)
		if strings.Contains(d.words(), d.plain("problem.nameUsed")) {
			t.Error("it tells that Rosa was here")
		}
	})
}

// After five wrong passphrases there is a wait, which a restart does not shorten.
func TestVisitWaits(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic()
		d.visitor(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
		d.start()
		d.on("Visit of today")
		d.key(fyne.KeyReturn)
		for range 5 {
			d.write("wrong")
			d.key(fyne.KeyReturn)
			d.empty()
		}
		d.says("error.tooManyTries.body.other", "n", 30)
		d.pass(10 * time.Second)
		d.says("error.tooManyTries.body.other", "n", 20)
		d.start()
		d.visiting()
		d.at(page.Unlock)
		d.says("error.tooManyTries.body.other", "n", 20)
		d.pass(21 * time.Second)
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
	})
}

// A computer cannot become shared, or the opposite, while secrets would then be in the
// wrong kind of vault.
func TestSwitchComputer(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil))
		d.start()
		d.choose("page.home.shared")
		d.says("dialog.toShared.first")
		d.key(fyne.KeyReturn)
		d.on(wizardtest.Name)
		d.key(fyne.KeyDelete)
		d.take("common.erase")
		d.key(fyne.KeyReturn)
		d.choose("page.home.shared")
		d.says("dialog.toShared.title")
		d.take("dialog.toShared.yes")
		if got := d.w.session.Store().Settings().Computer; got != people.Shared {
			t.Errorf("it is %q", got)
		}
	})
}
