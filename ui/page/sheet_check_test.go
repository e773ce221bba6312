package page

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"waypost/secure/qr"
	"waypost/secure/sheet"
	"waypost/wizard"
)

// photo writes a picture into a file.
func photo(t *testing.T, img image.Image) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "photo.png")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return path
}

// codeOf is a picture of a text as a square code.
func codeOf(t *testing.T, text string) image.Image {
	t.Helper()
	code, err := qr.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return code.Image(4)
}

func TestCheckMySheet(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.journey.Mark(wizard.SheetPrinted, h.now)
	p := Build(h, Step)
	show(h, p)
	press(t, p.Body, "Check my sheet")
	f := field(t, h.over, "The last 4")
	for _, c := range []struct{ typed, want string }{
		{"", "step.sheet.check.empty"},
		{"8WBM", "step.sheet.check.wrong"},
		{"8WBN", "step.sheet.check.right"},
		{"8w bn", "step.sheet.check.right"},
		{"7K4M", "step.sheet.check.wrong"},
	} {
		f.SetText(c.typed)
		press(t, h.over, "Check")
		if !says(h, h.over, c.want) {
			t.Errorf("%q: %s", c.typed, words(h.over))
		}
	}
}

func TestScanMySheet(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.journey.Mark(wizard.SheetPrinted, h.now)
	p := Build(h, Step)
	show(h, p)
	press(t, p.Body, "Check my sheet")
	paper, err := sheet.Picture(sheetOf(h), sheetOptions(h), 1224)
	if err != nil {
		t.Fatal(err)
	}
	const other = "otpauth://totp/USCIS:rosa.delgado%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"
	for _, c := range []struct{ path, want string }{
		{photo(t, paper), "step.sheet.check.current"},
		{photo(t, codeOf(t, other)), "step.sheet.check.older"},
		{photo(t, codeOf(t, "otpauth://totp/Bank:me?secret=JBSWY3DPEHPK3PXP&issuer=Bank")), "step.sheet.check.foreign"},
		{photo(t, codeOf(t, "https://www.uscis.gov")), "step.sheet.check.none"},
		{photo(t, image.NewGray(image.Rect(0, 0, 200, 200))), "step.sheet.check.none"},
		{filepath.Join(t.TempDir(), "none.png"), "error.pictureUnreadable.body"},
	} {
		h.chosen = c.path
		press(t, h.over, "Scan my sheet")
		if !says(h, h.over, c.want) {
			t.Errorf("want %s: %s", c.want, words(h.over))
		}
	}
	h.over = nil
	p.Dropped([]fyne.URI{storage.NewFileURI(photo(t, paper))})
	if h.over == nil || !says(h, h.over, "step.sheet.check.date", "date", "May 14, 2026") {
		t.Error("a photo that is dropped is not read")
	}
}

// What is not on the sheet is not asked for.
func TestCheckAsksForWhatThereIs(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.journey.Tick(wizard.FieldSheetWithoutKey, true)
	(&sheetCheck{h: h}).open()
	if says(h, h.over, "step.sheet.check.scan") || !says(h, h.over, "step.sheet.check.label") {
		t.Error(words(h.over))
	}
	h.journey.Tick(wizard.FieldSheetWithoutKey, false)
	h.journey.Set(wizard.FieldBackup, "")
	(&sheetCheck{h: h}).open()
	if says(h, h.over, "step.sheet.check.label") || !says(h, h.over, "step.sheet.check.scan") {
		t.Error(words(h.over))
	}
}
