package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// lockMinutes is how long the window may be idle.
const lockMinutes = 3

// almost is slightly less than the time after which the window locks itself.
const almost = lockMinutes*time.Minute - 2*time.Second

// An idle window locks itself, and says so.
func TestIdleLock(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		d.pass(almost)
		d.step(wizard.StepBackup)
		d.pass(5 * time.Second)
		d.at(page.Locked)
		d.says("page.locked.lead.other", "n", lockMinutes)
		d.says("page.locked.quiet.other", "n", lockMinutes)
		if told := d.tells(); told != "" {
			t.Errorf("the locked page says %q", told)
		}
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
		d.pass(almost)
		d.step(wizard.StepBackup)
	})
}

// Keys, the pointer and the wheel keep the window open, wherever the focus is.
func TestUseKeepsOpen(t *testing.T) {
	move := func(x, y float32) func(*desk) {
		return func(d *desk) { test.MoveMouse(d.win.canvas.Canvas, fyne.NewPos(x, y)) }
	}
	uses := map[string]func(*desk){
		"a letter in a field":      func(d *desk) { d.onKey("step.backup.again"); d.write("a") },
		"Tab":                      func(d *desk) { d.key(fyne.KeyTab) },
		"a key on a button":        func(d *desk) { d.w.shell.Focus(d.w.shell.Page().Primary); d.key(fyne.KeyLeft) },
		"a key on nothing":         func(d *desk) { d.win.canvas.Unfocus(); d.key(fyne.KeyLeft) },
		"the pointer on nothing":   func(d *desk) { move(500, 700)(d); move(501, 700)(d) },
		"the pointer on a button":  func(d *desk) { move(950, 720)(d); move(951, 721)(d) },
		"the pointer on the rail":  move(100, 300),
		"the pointer on a dialog":  func(d *desk) { d.w.shell.Ask(page.Question{Yes: "x", Answer: func(bool) {}}); move(500, 300)(d) },
		"a tap on nothing":         func(d *desk) { test.TapCanvas(d.win.canvas.Canvas, fyne.NewPos(500, 700)) },
		"the wheel":                func(d *desk) { test.Scroll(d.win.canvas.Canvas, fyne.NewPos(500, 300), 0, -5) },
		"a key in a list of words": func(d *desk) { d.w.shell.ChooseLanguage(d.w.shell.Page().Primary); d.key(fyne.KeyDown) },
	}
	for name, use := range uses {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepBackup, nil)
				d.pass(almost)
				use(d)
				d.pass(almost)
				d.step(wizard.StepBackup)
				d.pass(5 * time.Second)
				d.at(page.Locked)
			})
		})
	}
}

// The idle time can be chosen, but not on a shared computer.
func TestIdleChoice(t *testing.T) {
	tests := map[string]struct {
		settings people.Settings
		wait     time.Duration
		locked   bool
	}{
		"ten minutes, nine":    {people.Settings{Computer: people.Own, LockMinutes: 10}, 9 * time.Minute, false},
		"ten minutes, eleven":  {people.Settings{Computer: people.Own, LockMinutes: 10}, 11 * time.Minute, true},
		"never":                {people.Settings{Computer: people.Own, LockMinutes: people.Never}, time.Hour, false},
		"shared":               {people.Settings{Computer: people.Shared, LockMinutes: people.Never}, 4 * time.Minute, true},
		"an answer is missing": {people.Settings{LockMinutes: people.Never}, 4 * time.Minute, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.settings(func(s *people.Settings) { *s = test.settings; s.Language = "en" })
				j := wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil)
				if test.settings.Computer == people.Shared {
					d.visitor(j)
					d.start()
					d.visiting()
				} else {
					id := d.keep(j)
					d.start()
					d.w.nav.Open(id)
				}
				d.pass(test.wait)
				if got := d.w.nav.id == page.Locked; got != test.locked {
					t.Errorf("locked: %t", got)
				}
			})
		})
	}
}

// Home offers the choice, which is saved.
func TestIdleChoiceOnHome(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		d.take("page.home.quietLabel", "after", d.w.shell.Kit().Text.N("page.home.quietAfter", 3))
		d.key(fyne.KeyDown)
		d.key(fyne.KeyDown)
		d.key(fyne.KeyReturn)
		d.says("page.home.quietNever")
		if got := d.w.session.Store().Settings().LockMinutes; got != people.Never {
			t.Errorf("it is %d", got)
		}
		d.pass(time.Hour)
		d.at(page.Home)
	})
}

// If nobody is listed, home does not lock itself: there is nothing to hide.
func TestIdleWithNobody(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		d.pass(time.Hour)
		d.at(page.Home)
	})
}

// While the window is locked, no journey is open. Unlocking leads back to the same page
// with the same texts, including what no vault holds.
func TestLockForgets(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepPassword, map[wizard.Field]string{wizard.FieldKeepPassword: wizard.No})
		d.onKey("step.password.label")
		d.empty()
		d.write("Marigold-Trail-27!")
		d.pass(time.Second)
		focus := d.focused()
		d.lockNow()
		d.pass(time.Second)
		if d.w.session.Journey() != nil || d.kind() != "" {
			t.Error("behind the lock somebody's journey is open")
		}
		d.says("page.locked.waiting", "n", 4, "total", wizard.NumberedSteps)
		d.computer().SetLanguage("es")
		d.settle()
		d.says("page.locked.waiting", "n", 4, "total", wizard.NumberedSteps)
		d.computer().SetLanguage("en")
		d.settle()
		d.take("page.locked.next")
		d.step(wizard.StepPassword)
		if got := d.inputs()[0].Text(); got != "Marigold-Trail-27!" {
			t.Errorf("the field holds %q", got)
		}
		if got := d.focused(); got != focus {
			t.Errorf("the focus is on %q, not on %q", got, focus)
		}
	})
}

// If a page that asks for a passphrase is left idle, it closes, and everything typed on
// it is dropped, including a wrong passphrase and the name of a person not yet added.
func TestIdleEmptiesPassphrasePages(t *testing.T) {
	const typed = "lemon river 27"
	for name, c := range map[string]struct {
		open  func(*desk)
		again func(*desk) // opens the page again
		to    page.ID
	}{
		"the passphrase of the computer": {
			func(d *desk) { d.sealed().start() },
			func(d *desk) { d.take("page.locked.next"); d.at(page.Unlock) },
			page.Locked,
		},
		"of a visit": {
			func(d *desk) { d.visits().start(); d.on("Visit of today"); d.key(fyne.KeyReturn) },
			func(d *desk) { d.take("page.locked.next"); d.on("Visit of today"); d.key(fyne.KeyReturn) },
			page.Locked,
		},
		"of a visit behind the lock": {
			func(d *desk) { d.handing(); d.lockNow(); d.take("page.locked.next") },
			func(d *desk) { d.take("page.locked.next"); d.at(page.Unlock) },
			page.Locked,
		},
		"a new one": {
			func(d *desk) {
				d.clinic().start()
				d.key(fyne.KeyReturn)
				d.write(wizardtest.Name)
				d.key(fyne.KeyReturn)
			},
			func(d *desk) { d.w.shell.Page().Primary.Press(); d.settle(); d.at(page.Name) },
			page.Home,
		},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				c.open(d)
				d.write(typed)
				d.key(fyne.KeyReturn)
				d.pass(almost)
				if d.w.nav.id == c.to {
					t.Fatal("it is left too early")
				}
				d.pass(5 * time.Second)
				d.at(c.to)
				c.again(d)
				for _, in := range d.inputs() {
					if in.Text() != "" {
						t.Errorf("%q is still there", in.Text())
					}
				}
				if told := d.tells(); told != "" {
					t.Errorf("the page says %q", told)
				}
			})
		})
	}
}

// Only what would otherwise be lost is kept while the window is locked.
func TestLockKeepsLittle(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		d.pass(time.Second)
		if !d.w.nav.input().Empty() {
			t.Error("it keeps what the vault has")
		}
	})
}

// If the keychain does not answer, the window stays locked, with the same person behind
// it.
func TestUnlockWithoutKeychain(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		d.lockNow()
		d.pass(time.Second)
		d.vaults.breaks(d.vaults.hang)
		d.key(fyne.KeyReturn)
		d.pass(time.Second)
		d.at(page.Locked)
		d.vaults.breaks(nil)
		d.vaults.release()
		d.vaults.held = make(chan struct{})
		d.settle()
		d.says("error.keychainSilent.body")
		d.key(fyne.KeyReturn)
		d.step(wizard.StepBackup)
	})
}
