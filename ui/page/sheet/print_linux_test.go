package sheet

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/printer/printertest"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// The output of a real print server has the sheet's text and QR codes.
func TestSheetPrints(t *testing.T) {
	tray := printertest.New(t).Add("Front_desk", "Front desk, 2nd floor")
	h, p := open(t)
	pagetest.Press(t, p.Primary, "Print the sheet")
	if !strings.Contains(pagetest.Words(h.Asked[0].Body), "Front desk, 2nd floor") {
		t.Error("it is not said which printer:", pagetest.Words(h.Asked[0].Body))
	}
	pagetest.Press(t, h.Asked[0].Body, "One more")
	h.Answer(true)
	if !h.Person.When(wizard.SheetPrinted).Equal(h.Clock) || h.Changes == 0 || !pagetest.Says(h, p.Body, "date.printed.today", "time", "11:02 AM") {
		t.Error(pagetest.Words(p.Body))
	}
	if tray.Asked("COPIES") != "2" || tray.Asked("MEDIA") != "na_letter_8.5x11in" {
		t.Error(tray.Asked("COPIES"), "copies on", tray.Asked("MEDIA"))
	}
	if pagetest.Says(h, p.Body, "step.sheet.afterPrint.title") {
		t.Error("at home the paper may wait")
	}
	checkPrinted(t, tray.PDF(), wizardtest.Name, wizardtest.BackupCode, "Chispa", wizardtest.Key)
	pagetest.Press(t, p.Primary, "Finish")
	if !h.Did("next") {
		t.Error(h.Calls)
	}
}

// checkPrinted reads a printed PDF with pdftotext and zbarimg. The last text must be in
// the QR code.
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

// Of several printers, the default one is preselected. If another one is chosen, that is
// preselected the next time.
func TestSheetOnAnotherPrinter(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Attic", "Attic")
	back := office.Add("Back_room", "Back room")
	office.Default("Attic")
	h, p := open(t)
	pagetest.Press(t, p.Body, "Print")
	pagetest.Find(t, h.Asked[0].Body, h.Kit().Text.T("label.chosen", "what", "Attic"))
	pagetest.Press(t, h.Asked[0].Body, "Back room")
	h.Answer(true)
	checkPrinted(t, back.PDF(), wizardtest.Name, wizardtest.Key)
	pagetest.Press(t, p.Body, "Print")
	pagetest.Find(t, h.Asked[0].Body, h.Kit().Text.T("label.chosen", "what", "Back room"))
	h.Answer(false)
}

// A printer that no longer exists is not preselected.
func TestSheetOnAPrinterThatIsGone(t *testing.T) {
	printertest.New(t).Add("Front_desk", "Front desk")
	h, ports, d := newHost(t, pagetest.Look{})
	d.printer = "Back_room"
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Print")
	h.Answer(true)
	if !h.Person.When(wizard.SheetPrinted).Equal(h.Clock) || d.printer != "Front_desk" {
		t.Errorf("printed on %q: %s", d.printer, pagetest.Words(p.Body))
	}
}

func TestSheetOnASharedComputer(t *testing.T) {
	printertest.New(t).Add("Front_desk", "Front desk")
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(New(ports))
	p.Print()
	if !pagetest.Says(h, h.Asked[0].Body, "page.print.beside") {
		t.Error("who prints here must stand next to the printer:", pagetest.Words(h.Asked[0].Body))
	}
	h.Answer(true)
	if !pagetest.Says(h, p.Body, "step.sheet.afterPrint.title") {
		t.Error("the paper must not lie there:", pagetest.Words(p.Body))
	}
}

func TestSheetIsNotPrinted(t *testing.T) {
	printertest.New(t).Add("Front_desk", "Front desk")
	h, p := open(t)
	for err, want := range map[error]string{
		&printer.Refused{State: printer.NoPaper}:  "page.print.paper",
		&printer.Refused{State: printer.Printing}: "error.printFailed.body",
		printer.ErrNoProgram:                      "error.noProgram.body",
		os.ErrInvalid:                             "error.printFailed.body",
	} {
		pagetest.Press(t, p.Body, "Print")
		h.WorkErr = err
		h.Answer(true)
		h.WorkErr = nil
		if !pagetest.Says(h, p.Body, want) || !h.Person.When(wizard.SheetPrinted).IsZero() {
			t.Errorf("%v: %s", err, pagetest.Words(p.Body))
		}
	}
	pagetest.Press(t, p.Body, "Print")
	h.WorkErr = context.Canceled
	h.Answer(true)
	if pagetest.Says(h, p.Body, "error.printFailed.body") {
		t.Error("who leaves the work is not told that it failed")
	}
	h.WorkErr = nil
	pagetest.Press(t, p.Body, "Print")
	pagetest.Press(t, p.Body, "Print")
	if len(h.Asked) != 1 {
		t.Error("asked", len(h.Asked), "times for two presses")
	}
	h.Asked[0].Answer(false)
	h.Asked = nil
	answerNo := len(h.Calls)
	pagetest.Press(t, p.Body, "Print")
	h.Answer(false)
	if !h.Person.When(wizard.SheetPrinted).IsZero() || len(h.Calls) != answerNo {
		t.Error("printed after No")
	}
}

// A person who stops waiting is told that printing was stopped, unless the window was
// locked meanwhile. What the printer does afterwards is not reported.
func TestSheetIsStopped(t *testing.T) {
	h, p := open(t)
	o := &h.Screen.(*sheetPage).out
	o.stopped(context.Canceled)
	gone, cancel := context.WithCancel(t.Context())
	o.state(gone, printer.NoPaper)
	if !pagetest.Says(h, o.said, "page.print.paper") {
		t.Error(pagetest.Words(o.said))
	}
	cancel()
	o.stopped(context.Canceled)
	o.state(gone, printer.Jammed)
	if !pagetest.Says(h, o.said, "page.print.stopped") || pagetest.Says(h, o.said, "page.print.jam") {
		t.Error(pagetest.Words(o.said))
	}
	h.Person = nil
	o.stopped(context.Canceled)
	o.state(gone, printer.Jammed)
	p.Hide()
}

func TestSheetWithoutPrinter(t *testing.T) {
	printertest.None(t)
	h, p := open(t)
	pagetest.Press(t, p.Body, "Print")
	if !pagetest.Says(h, p.Body, "error.noPrinter.body") || len(h.Asked) > 0 {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Find(t, p.Primary, "Print the sheet")
}

// If colours change while the sheet is being printed, it still counts as printed, and the
// current drawing says so.
func TestPrintThenChangeColours(t *testing.T) {
	tray := printertest.New(t).Add("Front_desk", "Front desk")
	h, p := open(t)
	pagetest.Press(t, p.Primary, "Print the sheet")
	h.Hold = true
	h.Answer(true)
	h.SetLook(pagetest.Look{Dark: true})
	if h.Finish() != 1 {
		t.Error("a rebuild asks for work")
	}
	h.Hold = false
	checkPrinted(t, tray.PDF(), wizardtest.Name, wizardtest.Key)
	check := func(t *testing.T, p *page.Page) {
		pagetest.Find(t, p.Primary, h.Kit().Text.T("step.sheet.finish"))
		printed := h.Kit().Text.When("date.printed", h.Clock, h.Clock)
		if n := strings.Count(pagetest.Words(p.Body), printed); n != 1 {
			t.Errorf("%q is said %d times: %s", printed, n, pagetest.Words(p.Body))
		}
	}
	check(t, h.Page)
	pagetest.CheckRebuilds(t, h, check)
	pagetest.CheckClosed(t, h)
}
