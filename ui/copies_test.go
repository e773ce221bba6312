package ui

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/desktop/filedialog"
	"github.com/waypost-app/waypost/ui/page"
)

// savingDialogs answers with a path, and remembers what was suggested.
type savingDialogs struct {
	filedialog.None

	path      string
	suggested chan string
}

func (s savingDialogs) Save(_ context.Context, _, suggested string) (string, error) {
	s.suggested <- suggested
	return s.path, nil
}

// On a shared computer the dialog suggests no place on its disk, and ours is empty.
func TestNoPlaceIsSuggestedOnASharedComputer(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		dialogs := savingDialogs{path: filepath.Join(d.dir, "a.pdf"), suggested: make(chan string, 1)}
		d.w.system.dialogs = dialogs
		d.w.services.SaveAs("recovery-sheet.pdf", func(string) {})
		d.settle()
		if got := <-dialogs.suggested; got != "recovery-sheet.pdf" {
			t.Errorf("suggested %q", got)
		}
		d.w.system.dialogs = filedialog.None{}
		chosen := false
		d.w.services.SaveAs("recovery-sheet.pdf", func(string) { chosen = true })
		d.settle()
		if in := d.inputs(); len(in) != 1 || in[0].Text() != "" {
			t.Errorf("%d fields; a place is suggested", len(in))
		}
		d.key("Return")
		if chosen {
			t.Error("nothing was typed, and yet it saves")
		}
	})
}

// A PDF with a password that stays on a shared computer is named at the hand-over,
// goes with it, and is named in the receipt.
func TestCopyGoesWithTheVisit(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		path := filepath.Join(d.dir, "Rosa Delgado.pdf")
		var saveErr error
		d.w.session.SaveCopy(path, func() ([]byte, error) { return []byte("%PDF-1.7"), nil }, func(err error) { saveErr = err })
		d.settle()
		if _, err := os.Stat(path); err != nil || saveErr != nil {
			t.Fatal(err, saveErr)
		}
		d.show(page.HandOver)
		d.says("page.copy.here", "path", path)
		d.w.erase.HandOver()
		d.settle()
		d.says("page.receipt.title")
		d.says("page.copy.here", "path", path)
		if _, err := os.Stat(path); err == nil {
			t.Error("the PDF is still there")
		}
	})
}

// A PDF that the person erases is not named as missing when the visit goes.
func TestErasedCopyIsForgotten(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		path := filepath.Join(d.dir, "Rosa Delgado.pdf")
		check := func(err error) {
			if err != nil {
				t.Error(err)
			}
		}
		d.w.session.SaveCopy(path, func() ([]byte, error) { return []byte("%PDF-1.7"), nil }, check)
		d.settle()
		d.w.session.RemoveCopy(path, check)
		d.settle()
		d.w.session.Copies(func(copies []vault.Copy, err error) {
			if len(copies) > 0 || err != nil {
				t.Errorf("%v, %v", copies, err)
			}
		})
		d.settle()
		if _, err := os.Stat(path); err == nil {
			t.Error("the PDF is still there")
		}
	})
}

// A PDF that is being written when nobody waits any more is taken back.
func TestAbandonedCopyIsTakenBack(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		path := filepath.Join(d.dir, "late.pdf")
		goOn := make(chan struct{})
		d.w.session.SaveCopy(path, func() ([]byte, error) { <-goOn; return []byte("%PDF-1.7"), nil }, func(error) { t.Error("somebody waits for it") })
		d.lockNow()
		close(goOn)
		d.settle()
		if _, err := os.Stat(path); err == nil {
			t.Error("the PDF is there")
		}
	})
}
