package e2e

import (
	"image"
	"os"
	"path/filepath"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/ui/theme"
)

// pdf returns the path of the saved recovery sheet.
func (tr *tour) pdf() string {
	return filepath.Join(tr.home, "Documents", "recovery-sheet.pdf")
}

// sheet uses the last page: without a printer, then with one, without a password for the
// PDF, then the PDF and the end.
func (tr *tour) sheet() {
	tr.page("step.sheet.rail")
	tr.shot("13-sheet")
	tr.refuses("13-sheet-no-printer", func() { tr.press("Return") })
	tr.print()
	tr.tab("Make it bigger", onBigger)
	tr.turns(func() { tr.press("Return") })
	tr.changes(func() { tr.press("Next") })
	tr.shot("13-sheet-bigger")
	tr.turns(func() { tr.press("Escape") })
	tr.tab("the switch for a password", onSwitch)
	tr.changes(func() { tr.press("space") })
	tr.tab("Save PDF", onSave)
	tr.refuses("13-sheet-no-password", func() { tr.press("Return") })
	tr.tab("the switch for a password", onSwitch)
	tr.changes(func() { tr.press("space") })
	tr.savePDF()
	tr.tab("Finish", tr.onPrimary)
	tr.press("Return")
	tr.page("common.people")
	tr.shot("01-home-finished")
}

// savePDF saves the PDF where the app suggests.
func (tr *tour) savePDF() {
	tr.tab("Save PDF", onSave)
	tr.changes(func() { tr.press("Return") })
	tr.shot("13-sheet-save")
	tr.press("Return")
	tr.until("the PDF", func() bool { _, err := os.Stat(tr.pdf()); return err == nil })
	tr.still()
	tr.shot("13-sheet-saved")
}

// print prints on the only printer: Enter, and Enter again.
func (tr *tour) print() {
	tr.tb.Helper()
	tray := tr.office.Add("Front_desk", "Front desk, 2nd floor")
	tr.changes(func() { tr.press("Return") })
	tr.shot("13-sheet-printer")
	tr.press("Return")
	tr.until("the paper", tray.Done)
	tr.until("word that it is printed", func() bool {
		tr.still()
		return count(tr.pixels(), theme.Light().OK) > 0
	})
	tr.shot("13-sheet-printed")
	tr.printed = tray.PDF()
}

// nothingIsSpooled searches the print server for the sheet, and tries to print it again,
// as a later user of the account could.
func (tr *tour) nothingIsSpooled() {
	tr.tb.Helper()
	const part = 64 // from the middle, which is compressed and unlike any other document
	if files := tr.office.Spooled(tr.printed[len(tr.printed)/2:][:part]); len(files) > 0 {
		tr.tb.Errorf("the sheet is still in %v", files)
	}
	if files := tr.office.Documents(); len(files) > 0 {
		tr.tb.Errorf("the print server keeps %v", files)
	}
	if out, err := tr.office.Command("lp", "-i", "Front_desk-1", "-H", "restart").CombinedOutput(); err == nil {
		tr.tb.Errorf("the job can be restarted: %s", out)
	}
	if n := tr.office.Waiting(); n > 0 {
		tr.tb.Errorf("%d jobs wait", n)
	}
	require.NoFileExists(tr.tb, filepath.Join(tr.state(), "printjobs.json"))
}

// onBigger reports whether the focus is on the first button below the picture of the
// sheet.
func onBigger(ring image.Rectangle) bool {
	return ring.Min.X > 780 && ring.Min.Y > 540 && ring.Max.Y < 630
}

// onSave reports whether the focus is on the button that saves the PDF, beside the one
// that prints.
func onSave(ring image.Rectangle) bool {
	return ring.Min.X > 480 && ring.Max.X < 720 && ring.Dx() > 150 && ring.Dy() > 50
}

// onSwitch reports whether the focus is on the page's only switch.
func onSwitch(ring image.Rectangle) bool {
	return ring.Min.X > 560 && ring.Max.X < 720 && ring.Dx() > 50 && ring.Dx() < 100
}

// onPrimary reports whether the focus is on the primary button.
func (tr *tour) onPrimary(ring image.Rectangle) bool {
	box := tr.windows()[0].box
	return ring.Min.Y > box.Max.Y-80 && ring.Max.X > box.Max.X-60
}

// comeBack starts Waypost again and finds everything.
func (tr *tour) comeBack() {
	tr.start()
	tr.page("common.people")
	tr.open("01-home")
	tr.shot("14-person")
}
