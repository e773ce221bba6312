package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// From the sheet, the person goes to the list of what to close and on to page 13b. Then
// everything is erased, as the receipt says.
func TestHandOver(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.clinic()
		j := wizardtest.RosaAt(wizard.StepSheet, time.Now(), nil)
		j.Mark(wizard.SheetPrinted, time.Now())
		id := d.visitor(j)
		d.start()
		d.visiting()
		d.app.Clipboard().SetContent(wizardtest.BackupCode) // copied on the website
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.Leave)
		for range 5 {
			d.w.shell.Page().Primary.Press()
			d.key(fyne.KeySpace)
		}
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.HandOver)
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.says("problem.ticksMissing")
		d.key(fyne.KeySpace)
		d.w.shell.Page().Primary.Press()
		d.key(fyne.KeySpace)
		d.computer().SetLanguage("es") // the ticks must survive this
		d.computer().SetLanguage("en")
		d.w.shell.Page().Primary.Press()
		d.settle()
		d.at(page.Receipt)
		d.says("page.receipt.title")
		if n := d.kept(); n != 0 {
			t.Errorf("%d items are left", n)
		}
		if _, err := os.Stat(filepath.Join(d.dir, "people", id)); !os.IsNotExist(err) {
			t.Error("the folder of the visit is there:", err)
		}
		if got := d.app.Clipboard().Content(); got != "" {
			t.Errorf("the clipboard holds %q", got)
		}
		if told := d.tells(); told != "" {
			t.Errorf("the receipt says %q", told)
		}
		d.key(fyne.KeyReturn)
		d.at(page.Home)
		d.says("page.receipt.next")
		d.says("page.home.emptyTitle")
	})
}

// The hand-over always empties the clipboard. On a computer that is not shared, the
// clipboard is left alone if it contains nothing of the person's.
func TestErasingAndTheClipboard(t *testing.T) {
	const note = "a note of somebody's"
	for name, c := range map[string]struct {
		shared        bool
		content, want string
	}{
		"shared, a code":        {true, wizardtest.BackupCode, ""},
		"shared, anything":      {true, note, ""},
		"one's own, a code":     {false, strings.ToLower(strings.ReplaceAll(wizardtest.BackupCode, " ", "\u00a0")), ""},
		"one's own, the key":    {false, wizardtest.Key, ""},
		"one's own, not theirs": {false, note, note},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				if c.shared {
					d.handing()
				} else {
					d.opened(wizard.StepSheet, nil)
				}
				d.app.Clipboard().SetContent(c.content)
				d.w.erase.HandOver()
				d.settle()
				d.says("page.receipt.title")
				if got := d.app.Clipboard().Content(); got != c.want {
					t.Errorf("the clipboard holds %q, want %q", got, c.want)
				}
			})
		})
	}
}

// If something could not be erased, the window says so, and the next attempt erases it.
func TestEraseFails(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil))
		d.start()
		d.on(wizardtest.Name)
		d.vaults.breaks(refuse(vault.ErrRefused))
		d.key(fyne.KeyDelete)
		d.take("common.erase")
		d.at(page.Receipt)
		d.says("error.erase.title")
		d.says("error.keychainRefused.body")
		d.vaults.breaks(nil)
		d.take("common.tryAgain")
		d.says("page.receipt.title")
		if n := d.kept(); n != 0 {
			t.Errorf("%d items are left", n)
		}
	})
}

// An erasing that was interrupted is finished at the next start, which says so.
func TestErasingIsFinished(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own()
		d.keep(wizardtest.RosaAt(wizard.StepEmail, time.Now(), nil))
		d.start()
		d.on(wizardtest.Name)
		d.vaults.breaks(d.vaults.hang)
		d.key(fyne.KeyDelete)
		d.take("common.erase")
		d.pass(time.Second)
		d.says("page.receipt.busy")
		d.vaults.breaks(nil)
		d.start() // as after a power cut
		d.says("dialog.erased.title")
		d.key(fyne.KeyReturn)
		d.says("page.home.emptyTitle")
		if n := d.kept(); n != 0 {
			t.Errorf("%d items are left", n)
		}
	})
}

// A visit that was left behind can be erased without its passphrase.
func TestVisitLeftBehind(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.visits().start()
		d.says("page.home.staleBody")
		d.take("page.home.staleErase.one")
		d.says("visit.erase", "color", d.plain("visit.color.blue"), "n", 1)
		d.take("common.erase")
		d.says("page.receipt.title")
		if strings.Contains(d.words(), d.plain("page.receipt.backup")) {
			t.Error("it claims to know what the visit held")
		}
		if v := d.w.session.Store().Visits(); len(v) != 1 || time.Since(v[0].Began) > time.Hour {
			t.Errorf("the visits are %v", v)
		}
	})
}
