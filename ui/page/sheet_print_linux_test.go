package page

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"waypost/secure/printer"
	"waypost/secure/printer/printertest"
	"waypost/wizard"
)

// What comes out of a real printer reads and scans as the sheet.
func TestSheetPrints(t *testing.T) {
	tray := printertest.New(t).Add("Front_desk", "Front desk, 2nd floor")
	h, p := open(t, wizard.StepSheet)
	press(t, p.Primary, "Print the sheet")
	if !strings.Contains(words(h.asked[0].Body), "Front desk, 2nd floor") {
		t.Error("it is not said which printer:", words(h.asked[0].Body))
	}
	press(t, h.asked[0].Body, "One more")
	answer(t, h, true)
	if !h.journey.When(wizard.SheetPrinted).Equal(h.now) || h.changes == 0 || !says(h, p.Body, "date.printed.today", "time", "11:02 AM") {
		t.Error(words(p.Body))
	}
	if tray.Asked("COPIES") != "2" || tray.Asked("MEDIA") != "na_letter_8.5x11in" {
		t.Error(tray.Asked("COPIES"), "copies on", tray.Asked("MEDIA"))
	}
	if says(h, p.Body, "step.sheet.afterPrint.title") {
		t.Error("at home the paper may wait")
	}
	checkPrinted(t, tray.PDF(), "Rosa Delgado", "7K4M 92QD XT3H 8WBN", "Pupusas", "KRSXG5BAONUWO3TQN5ZXI2LO")
	press(t, p.Primary, "Finish")
	if !h.did("next") {
		t.Error(h.calls)
	}
}

// checkPrinted reads a printed PDF with pdftotext and zbarimg; the last text is
// in the square code.
func checkPrinted(t *testing.T, pdf []byte, texts ...string) {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "paper.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(name string, args ...string) string {
		out, err := exec.Command(name, args...).Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return string(out)
	}
	read := run("pdftotext", "-layout", path, "-")
	run("pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", path, filepath.Join(dir, "paper"))
	scanned := run("zbarimg", "-q", "--raw", filepath.Join(dir, "paper.png"))
	last := len(texts) - 1
	for _, s := range texts[:last] {
		if !strings.Contains(read, s) {
			t.Errorf("%q is not on the paper:\n%s", s, read)
		}
	}
	if !strings.Contains(scanned, texts[last]) {
		t.Errorf("%q is not in the square code", texts[last])
	}
}

// Of several printers the default one is chosen; another can be.
func TestSheetOnAnotherPrinter(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Attic", "Attic")
	back := office.Add("Back_room", "Back room")
	office.Default("Attic")
	h, p := open(t, wizard.StepSheet)
	press(t, p.Body, "Print")
	find(t, h.asked[0].Body, h.kit.Text.T("label.chosen", "what", "Attic"))
	press(t, h.asked[0].Body, "Back room")
	answer(t, h, true)
	checkPrinted(t, back.PDF(), "Rosa Delgado", "KRSXG5BAONUWO3TQN5ZXI2LO")
}

func TestSheetOnASharedComputer(t *testing.T) {
	printertest.New(t).Add("Front_desk", "Front desk")
	h := newHost(t, look{}).shared().at(wizard.StepSheet)
	p := Build(h, Step)
	p.Print()
	if !says(h, h.asked[0].Body, "page.print.beside") {
		t.Error("who prints here must stand next to the printer:", words(h.asked[0].Body))
	}
	answer(t, h, true)
	if !says(h, p.Body, "step.sheet.afterPrint.title") {
		t.Error("the paper must not lie there:", words(p.Body))
	}
}

func TestSheetIsNotPrinted(t *testing.T) {
	printertest.New(t).Add("Front_desk", "Front desk")
	h, p := open(t, wizard.StepSheet)
	for err, want := range map[error]string{
		&printer.Refused{State: printer.NoPaper}:  "page.print.paper",
		&printer.Refused{State: printer.Printing}: "error.printFailed.body",
		printer.ErrNoProgram:                      "error.noProgram.body",
		os.ErrInvalid:                             "error.printFailed.body",
	} {
		press(t, p.Body, "Print")
		h.work = err
		answer(t, h, true)
		h.work = nil
		if !says(h, p.Body, want) || !h.journey.When(wizard.SheetPrinted).IsZero() {
			t.Errorf("%v: %s", err, words(p.Body))
		}
	}
	press(t, p.Body, "Print")
	h.work = context.Canceled
	answer(t, h, true)
	if says(h, p.Body, "error.printFailed.body") {
		t.Error("who leaves the work is not told that it failed")
	}
	h.work = nil
	press(t, p.Body, "Print")
	press(t, p.Body, "Print")
	if len(h.asked) != 1 {
		t.Error("asked", len(h.asked), "times for two presses")
	}
	h.asked[0].Answer(false)
	h.asked = nil
	answerNo := len(h.calls)
	press(t, p.Body, "Print")
	answer(t, h, false)
	if !h.journey.When(wizard.SheetPrinted).IsZero() || len(h.calls) != answerNo {
		t.Error("printed after No")
	}
}

// Whoever stops waiting is told, unless the window was locked meanwhile; what the
// printer does after that is not said.
func TestSheetIsStopped(t *testing.T) {
	h, p := open(t, wizard.StepSheet)
	o := newSheetOut(h)
	o.stopped()
	gone, cancel := context.WithCancel(t.Context())
	o.state(gone, printer.NoPaper)
	if !says(h, o.said, "page.print.paper") {
		t.Error(words(o.said))
	}
	cancel()
	o.stopped()
	o.state(gone, printer.Jammed)
	if !says(h, o.said, "page.print.stopped") || says(h, o.said, "page.print.jam") {
		t.Error(words(o.said))
	}
	h.journey = nil
	o.stopped()
	o.state(gone, printer.Jammed)
	p.Hide()
}

func TestSheetWithoutPrinter(t *testing.T) {
	printertest.None(t)
	h, p := open(t, wizard.StepSheet)
	press(t, p.Body, "Print")
	if !says(h, p.Body, "error.noPrinter.body") || len(h.asked) > 0 {
		t.Error(words(p.Body))
	}
	find(t, p.Primary, "Print the sheet")
}
