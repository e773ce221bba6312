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

// savingDialogs is a file dialog that answers with a path, and records what was
// suggested.
type savingDialogs struct {
	filedialog.None

	path      string
	suggested chan string
}

func (s savingDialogs) Save(_ context.Context, _, suggested string) (string, error) {
	s.suggested <- suggested
	return s.path, nil
}

// On a shared computer the dialog suggests no place on its disk, and our own dialog is
// empty.
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

// If a PDF with a password is saved on a shared computer, the hand-over mentions it,
// erases it, and lists it in the receipt.
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

// If the person has erased a PDF, the hand-over does not report it as missing.
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

// A PDF whose writing has been cancelled is removed.
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
