package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// faults returns the faults that a vault may have, with the names of the error texts for
// them.
func faults() map[string]struct {
	err  error
	name string
} {
	return map[string]struct {
		err  error
		name string
	}{
		"locked":       {vault.ErrLocked, "keychainLocked"},
		"refuses":      {vault.ErrRefused, "keychainRefused"},
		"silent":       {vault.ErrTimeout, "keychainSilent"},
		"dies":         {vault.ErrDied, "keychainGone"},
		"differs":      {vault.ErrMismatch, "keychainDiffers"},
		"too big":      {vault.ErrTooBig, "tooBig"},
		"disk full":    {fmt.Errorf("%w: %w", vault.ErrDisk, errDiskFull), "diskFull"},
		"disk refuses": {fmt.Errorf("%w: %w", vault.ErrDisk, syscall.EACCES), "readOnly"},
		"damaged":      {vault.ErrDamaged, "damaged"},
		"unheard of":   {syscall.EIO, "unexpected"},
	}
}

// If saving fails, the window says so and why. Nothing that was saved is lost, and Try
// again saves the rest.
func TestSaveFails(t *testing.T) {
	for name, f := range faults() {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepBackup, nil)
				before := d.vaults.all()
				d.vaults.breaks(refuse(f.err))
				d.onKey("step.backup.again")
				d.write("2")
				d.pass(time.Second)
				d.says("error." + f.name + ".title")
				d.says("error." + f.name + ".body")
				d.says("error.notSaved.title")
				if after := d.vaults.all(); !reflect.DeepEqual(before, after) {
					t.Error("something that was saved changed")
				}
				d.vaults.breaks(nil)
				d.take("common.tryAgain")
				for _, kept := range d.vaults.all() {
					if got := kept[wizard.FieldBackupAgain.Item()]; got != wizardtest.BackupCode+"2" {
						t.Errorf("the vault has %q", got)
					}
				}
				if d.reads("error.notSaved.title") {
					t.Error("it still says that it is not saved")
				}
			})
		})
	}
}

// A lasting fault is reported once, not after every letter.
func TestSaveFailsOn(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		d.vaults.breaks(refuse(vault.ErrRefused))
		d.onKey("step.backup.again")
		d.write("2")
		d.pass(time.Second)
		d.w.session.Update(func(*wizard.Journey) {})
		d.pass(time.Second)
		if n := len(d.win.canvas.Overlays().List()); n != 1 {
			t.Errorf("%d dialogs are open", n)
		}
	})
}

// If the keychain fails halfway through several items, those already written are kept,
// and the next save continues with the rest.
func TestDiesInTheMiddle(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepQuestions, map[wizard.Field]string{wizard.Answer(1): "", wizard.Answer(2): "", wizard.Answer(3): ""})
		sets := 0
		d.vaults.breaks(func(_ context.Context, op string, item vault.Item) error {
			if op == "set" && item != wizard.ItemPerson {
				if sets++; sets > 1 {
					return vault.ErrDied
				}
			}
			return nil
		})
		for n := 1; n <= 3; n++ {
			d.onKey("label.answer", "n", n)
			d.write(wizardtest.Questions()[n-1][1])
		}
		d.pass(time.Second)
		d.says("error.keychainGone.body")
		d.vaults.breaks(nil)
		d.take("common.tryAgain")
		for _, kept := range d.vaults.all() {
			for n := 1; n <= 3; n++ {
				if got := kept[wizard.Answer(n).Item()]; got != wizardtest.Questions()[n-1][1] {
					t.Errorf("answer %d is %q", n, got)
				}
			}
		}
	})
}

// A person whose data cannot be read stays in the list, which says why. Opening them says
// so, too, and changes nothing.
func TestLoadFails(t *testing.T) {
	for name, f := range faults() {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.own()
				d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
				before := d.vaults.all()
				d.vaults.breaks(func(context.Context, string, vault.Item) error { return f.err })
				d.start()
				d.says("error." + f.name + ".body")
				d.on(d.plain("page.home.hiddenName"))
				d.key(fyne.KeyReturn)
				d.says("error." + f.name + ".title")
				d.at(page.Home)
				d.key(fyne.KeyReturn)
				d.says("error." + f.name + ".title") // Try again fails
				d.vaults.breaks(nil)
				d.key(fyne.KeyReturn)
				d.step(wizard.StepBackup)
				d.w.nav.Home()
				d.settle()
				if after := d.vaults.all(); !sameSecrets(before, after) {
					t.Error("something that was saved changed")
				}
			})
		})
	}
}

func sameSecrets(a, b map[string]map[vault.Item]string) bool {
	for _, all := range []map[string]map[vault.Item]string{a, b} {
		for _, kept := range all {
			delete(kept, wizard.ItemPerson)
		}
	}
	return reflect.DeepEqual(a, b)
}

// If a new person cannot be saved, the page says so and does not list them, but what was
// typed is kept.
func TestAddFails(t *testing.T) {
	for name, f := range faults() {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.own().start()
				d.key(fyne.KeyReturn)
				d.write(wizardtest.Name)
				d.vaults.breaks(func(_ context.Context, op string, _ vault.Item) error {
					if op == "set" {
						return f.err
					}
					return nil
				})
				d.key(fyne.KeyReturn)
				d.says("error." + f.name + ".title")
				d.at(page.Name)
				d.vaults.breaks(nil)
				d.key(fyne.KeyReturn) // Try again
				d.settle()
				d.step(wizard.StepReady)
				if n := len(d.w.session.Store().People()); n != 1 || d.w.session.Journey().Text(wizard.FieldName) != wizardtest.Name {
					t.Errorf("there are %d people, the open one is %q", n, d.w.session.Journey().Text(wizard.FieldName))
				}
			})
		})
	}
}

// On a computer without a keychain, Waypost says so once, asks for a passphrase, and
// stores everything in a file. From then on it asks for the passphrase at the start.
func TestNoKeychain(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		d.vaults.breaks(func(_ context.Context, _ string, _ vault.Item) error {
			if d.w.session.Store().HasPassphrase() {
				return nil
			}
			return vault.ErrUnavailable
		})
		d.key(fyne.KeyReturn)
		d.write(wizardtest.Name)
		d.key(fyne.KeyReturn)
		d.at(page.MakePassphrase)
		d.says("page.makePassphrase.lead")
		d.write("river-candle-mango-window")
		d.key(fyne.KeyReturn)
		d.write("river-candle-mango-window")
		d.key(fyne.KeyReturn)
		d.step(wizard.StepReady)
		if n := len(d.w.session.Store().People()); n != 1 || d.kind() != people.Sealed {
			t.Errorf("there are %d people", n)
		}
		d.quit()
		d.start()
		d.at(page.Unlock)
	})
}

// If the folder cannot be used, the window says so before anything else, and nothing in
// the folder is changed.
func TestStoreFails(t *testing.T) {
	index := func(data string) func(*desk) {
		return func(d *desk) {
			if err := os.WriteFile(filepath.Join(d.dir, "index.json"), []byte(data), 0o600); err != nil {
				d.t.Fatal(err)
			}
		}
	}
	tests := map[string]struct {
		do   func(*desk)
		open error // returned instead of opening
		name string
	}{
		"two windows": {nil, people.ErrRunning, "twoWindows"},
		"read-only":   {nil, people.ErrReadOnly, "readOnly"},
		"full":        {nil, fmt.Errorf("%w: %w", vault.ErrDisk, errDiskFull), "diskFull"},
		"newer":       {index(`{"version": 99}`), nil, "newer"},
		"damaged":     {index(`{"vers`), nil, "damaged"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.own()
				d.keep(wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
				if test.do != nil {
					test.do(d)
				}
				d.failing = test.open
				d.start()
				d.says("error." + test.name + ".title")
				if test.name == "damaged" {
					moved := d.plain("error.damaged.moved", "file", "index")
					if !strings.Contains(d.words(), moved[:strings.Index(moved, "index")]) {
						t.Errorf("it does not say where the file is:\n%s", d.words())
					}
				} else {
					d.says("error." + test.name + ".body")
				}
				d.lockNow()
				d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
				d.computer().SetDark(true)
				d.computer().SetLanguage("es")
				d.settle()
				d.says("error." + test.name + ".title")
				d.failing = nil
				if test.name == "newer" {
					if !d.quit() {
						t.Error("the window stays open")
					}
					return
				}
				d.w.shell.Page().Primary.Press()
				d.settle()
				if len(d.w.session.Store().People()) != 1 {
					t.Error("the person is gone")
				}
			})
		})
	}
}
