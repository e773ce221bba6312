//go:build !windows

package page

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"waypost/wizard"
)

// printer makes lp a script that keeps what it was sent and ends so; there is no
// lp at all if script is "".
func printer(t *testing.T, script string) (sent string) {
	t.Helper()
	dir := t.TempDir()
	sent = filepath.Join(dir, "sent.pdf")
	if script != "" {
		text := "#!/bin/sh\n/bin/cat > '" + sent + "'\n" + script + "\n"
		if err := os.WriteFile(filepath.Join(dir, "lp"), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return sent
}

func TestSheetPrints(t *testing.T) {
	sent := printer(t, "exit 0")
	h, p := open(t, wizard.StepSheet)
	press(t, p.Primary, "Print the sheet")
	if pdf, err := os.ReadFile(sent); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Fatal("the printer got no PDF:", err)
	}
	if !h.journey.When(wizard.SheetPrinted).Equal(h.now) || h.changes == 0 || !says(h, p.Body, "date.printed.today", "time", "11:02 AM") {
		t.Error(words(p.Body))
	}
	if says(h, p.Body, "step.sheet.afterPrint.title") {
		t.Error("at home the paper may wait")
	}
	press(t, p.Primary, "Finish")
	if !h.did("next") {
		t.Error(h.calls)
	}
}

func TestSheetOnASharedComputer(t *testing.T) {
	printer(t, "exit 0")
	h := newHost(t, look{}).shared().at(wizard.StepSheet)
	p := Build(h, Step)
	p.Print()
	if !says(h, p.Body, "step.sheet.afterPrint.title") {
		t.Error("the paper must not lie there:", words(p.Body))
	}
}

func TestSheetWithoutPrinter(t *testing.T) {
	for script, want := range map[string]string{"": "error.noPrinter.body", "exit 1": "error.printFailed.body"} {
		printer(t, script)
		h, p := open(t, wizard.StepSheet)
		press(t, p.Body, "Print")
		if !says(h, p.Body, want) || !h.journey.When(wizard.SheetPrinted).IsZero() {
			t.Errorf("%q: %s", script, words(p.Body))
		}
		find(t, p.Primary, "Print the sheet")
	}
}
