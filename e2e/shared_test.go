package e2e

import (
	"encoding/json"
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

const (
	phrase      = "lemon river 27" // locks a visit
	pdfPassword = "olive tram 58"  // locks the PDF of a visit
)

// TestSharedTour takes the tour on a shared computer, with an open keychain that must not
// get anything: the visit is sealed, printed, locked, unlocked, handed over and erased.
// Then everything is searched for what was typed.
func TestSharedTour(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.sealed, tr.shared = true, true
	tr.shots = filepath.Join(tr.shots, "shared")
	heard, readerHeardNothing := tr.listen(tr.session.Address), tr.readerHears()
	tr.toSharedHome()
	tr.beginVisit()
	tr.walk()
	tr.page("step.sheet.rail")
	tr.print()
	tr.nothingIsSpooled()
	tr.keepPDF()
	readerHeardNothing()
	tr.locked()
	tr.handOver()
	tr.nobodyIsLeft()
	tr.nothingIsSpooled()
	require.NoFileExists(t, tr.pdf())
	tr.nothingLeaks()
	tr.everyFileIsNamed()
	tr.nothingSelected()
	tr.processTellsNothing()
	tr.leaks("the messages of D-Bus", heard())
	tr.quit()
}

// toSharedHome goes through the first start on a shared computer.
func (tr *tour) toSharedHome() {
	tr.start()
	tr.page("page.language.title")
	tr.press("Return")
	tr.page("page.computer.title")
	tr.changes(func() { tr.press("Down") })
	tr.shot("01c-computer")
	tr.press("Return")
	tr.page("common.people")
	tr.shot("01-home-empty")
}

// beginVisit begins Rosa's visit.
func (tr *tour) beginVisit() {
	tr.press("Return")
	tr.page("page.name.title")
	tr.write(tr.rosa.name)
	tr.press("Return")
	tr.page("page.visitPassphrase.title")
	tr.refuses("16-visit-empty", func() { tr.press("Return", "Return") })
	tr.write("lemon")
	tr.refuses("16-visit-short", func() { tr.press("Return") }) // the focus is then in the second field
	tr.times(2, "shift+Tab")                                    // past the reveal button
	tr.press("ctrl+a")
	tr.write(phrase)
	tr.times(2, "Tab") // past the reveal button
	tr.write(phrase)
	tr.still()
	tr.shot("16-visit")
	tr.press("Return")
	tr.page("step.ready.rail")
	tr.id = tr.newest()
}

// keepPDF saves the PDF on this computer's own disk. Waypost first asks for a stick,
// refuses the disk while the PDF has no password, and otherwise warns.
func (tr *tour) keepPDF() {
	tr.chooseDisk()
	tr.shot("13-sheet-refused")
	tr.moves("shift+Tab")
	tr.changes(func() { tr.press("Return") })
	tr.tab("the switch for a password", onSwitch)
	tr.changes(func() { tr.press("space") })
	tr.write(pdfPassword)
	tr.times(2, "Tab") // past the reveal button
	tr.write(pdfPassword)
	tr.still()
	tr.shot("13-sheet-password")
	tr.chooseDisk()
	tr.shot("13-sheet-disk")
	tr.moves("Tab")
	tr.press("Return")
	tr.until("the PDF", func() bool { _, err := os.Stat(tr.pdf()); return err == nil })
	tr.still()
	tr.shot("13-sheet-saved")
}

// chooseDisk types a path on this computer's disk for the PDF, after the question for a
// stick.
func (tr *tour) chooseDisk() {
	tr.tab("Save PDF", onSave)
	tr.changes(func() { tr.press("Return") })
	tr.shot("13-sheet-stick")
	tr.changes(func() { tr.press("Return") })
	tr.write(tr.pdf())
	tr.shot("13-sheet-save")
	tr.changes(func() { tr.press("Return") })
}

// locked locks the window halfway, searches its memory, and returns to the same page with
// the passphrase.
func (tr *tour) locked() {
	before := tr.inMemory()
	tr.press("ctrl+l")
	tr.page("page.locked.title")
	tr.shot("16b-locked")
	tr.forgets(before)
	tr.press("Return")
	tr.page("page.unlockVisit.title")
	tr.write("lemon")
	tr.refuses("16-unlock-visit-wrong", func() { tr.press("Return") })
	tr.press("ctrl+a")
	tr.write(phrase)
	tr.press("Return")
	tr.page("step.sheet.rail")
}

// handOver goes from the sheet to the list of what to close and on to page 13b, and
// erases.
func (tr *tour) handOver() {
	tr.tab("Next: erase", tr.onPrimary)
	tr.press("Return")
	tr.page("page.leave.title")
	tr.refuses("13a-leave-missing", func() { tr.press("Return") })
	tr.changes(func() { tr.press("space") })
	for range 4 {
		tr.moves("Tab")
		tr.changes(func() { tr.press("space") })
	}
	tr.shot("13a-leave")
	tr.press("Return")
	tr.page("page.erase.title")
	tr.refuses("13b-erase-missing", func() { tr.press("Return") })
	tr.changes(func() { tr.press("space") })
	tr.moves("Tab")
	tr.changes(func() { tr.press("space") })
	tr.shot("13b-erase")
	tr.press("Return")
	tr.page("page.receipt.title")
	tr.shot("13b-receipt")
	tr.press("Return")
	tr.page("common.people")
	tr.shot("01-home-erased")
}

// nobodyIsLeft checks that nobody is left in the index and the folder.
func (tr *tour) nobodyIsLeft() {
	data, err := os.ReadFile(filepath.Join(tr.state(), "index.json"))
	require.NoError(tr.tb, err)
	var index struct{ People []any }
	require.NoError(tr.tb, json.Unmarshal(data, &index))
	folders, err := os.ReadDir(filepath.Join(tr.state(), "people"))
	require.NoError(tr.tb, err)
	if len(index.People) != 0 || len(folders) != 0 {
		tr.tb.Errorf("somebody is left: %s, %v", data, folders)
	}
}

// onErase reports whether the focus is on the button at the end of a row.
func onErase(ring image.Rectangle) bool {
	return ring.Min.X > 900 && ring.Dx() < 100 && ring.Min.Y > topEnd
}

// A visit is left behind, as after a power cut. The next start shows it without a name,
// asks to erase it, and erases it without its passphrase.
func TestVisitLeftBehind(t *testing.T) {
	tr := newTour(t, keyringtest.Bus(t))
	tr.sealed = true
	tr.shots = filepath.Join(tr.shots, "shared")
	tr.toSharedHome()
	tr.beginVisit()
	tr.kill()
	tr.nothingLeaks()
	tr.everyFileIsNamed()
	tr.start()
	tr.page("common.people")
	tr.shot("01-home-left-behind")
	tr.tab("the button that erases the visit", onErase)
	tr.changes(func() { tr.press("Return") })
	tr.shot("01-home-erase-visit")
	tr.moves("Tab")
	tr.press("Return")
	tr.page("page.receipt.title")
	tr.press("Return")
	tr.page("common.people")
	tr.nobodyIsLeft()
	tr.quit()
}
