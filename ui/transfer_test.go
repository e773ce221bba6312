package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/transfer"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// rosasFile writes Rosa's account to a file.
func (d *desk) rosasFile(change func(*wizard.Journey)) string {
	d.t.Helper()
	j := wizardtest.Rosa(time.Now())
	change(j)
	var b bytes.Buffer
	path := filepath.Join(d.t.TempDir(), "rosa.json")
	if err := export.WriteCXF(&b, transfer.Record(j), time.Now()); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// bring chooses a file on page 25c, by its path.
func (d *desk) bring(path string) {
	d.t.Helper()
	d.show(page.Bring)
	d.key(fyne.KeyReturn)
	d.write(path)
	d.key(fyne.KeyReturn)
	d.settle()
}

// pressPrimary presses the primary button by keyboard.
func (d *desk) pressPrimary() {
	d.t.Helper()
	d.on(d.w.shell.Page().Primary.Label())
	d.key(fyne.KeyReturn)
	d.settle()
}

// A chosen file is imported with one press, and the person opens.
func TestBringIn(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		d.bring(d.rosasFile(func(*wizard.Journey) {}))
		d.pressPrimary()
		j := d.w.session.Journey()
		if j == nil || j.Value(wizard.FieldBackup).Reveal() != wizardtest.BackupCode {
			t.Fatal("nobody is open, or something is missing")
		}
	})
}

// Importing people who are already here replaces nothing unless the user asks for it.
func TestBringInWhoIsHere(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().keep(wizardtest.Rosa(time.Now()))
		d.start()
		path := d.rosasFile(func(j *wizard.Journey) {
			j.Set(wizard.FieldBackup, "NEW CODE")
			j.Set(wizard.FieldBackupAgain, "NEW CODE")
		})
		code := func() string {
			people := d.w.session.Store().People()
			if len(people) != 1 {
				t.Fatalf("%d people are here", len(people))
			}
			d.w.nav.Open(people[0].ID)
			d.settle()
			defer func() { d.w.nav.Home(); d.settle() }()
			return d.w.session.Journey().Value(wizard.FieldBackup).Reveal()
		}
		d.bring(path)
		d.pressPrimary() // it says Close
		if got := code(); got != wizardtest.BackupCode {
			t.Fatal("the code was replaced unasked")
		}
		d.bring(path)
		d.on(d.plain("page.bring.keep"))
		d.key(fyne.KeyRight)
		d.pressPrimary()
		if got := code(); got != "NEW CODE" {
			t.Fatalf("the code is %q", got)
		}
	})
}

// After the last step of a move, the person is no longer here.
func TestMoveIsErased(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepSheet, map[wizard.Field]string{wizard.FieldMove: wizard.MoveCompared})
		d.show(page.Move)
		d.pressPrimary()
		d.says("page.move.eraseText")
		d.take("common.erase")
		d.settle()
		if n := len(d.w.session.Store().People()); n != 0 {
			t.Errorf("%d people are left", n)
		}
	})
}
