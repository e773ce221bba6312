package sheet

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// photo writes a picture to a file.
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

// codeOf returns a picture of a text as a QR code.
func codeOf(t *testing.T, text string) image.Image {
	t.Helper()
	code, err := qr.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return code.Image(4)
}

func TestCheckMySheet(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Mark(wizard.SheetPrinted, h.Clock)
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Check my sheet")
	f := pagetest.Field(t, h.Over, "The last 4")
	for _, c := range []struct{ typed, want string }{
		{"", "step.sheet.check.empty"},
		{"8WBM", "step.sheet.check.wrong"},
		{"8WBN", "step.sheet.check.right"},
		{"8w bn", "step.sheet.check.right"},
		{"7K4M", "step.sheet.check.wrong"},
	} {
		f.SetText(c.typed)
		pagetest.Press(t, h.Over, "Check")
		if !pagetest.Says(h, h.Over, c.want) {
			t.Errorf("%q: %s", c.typed, pagetest.Words(h.Over))
		}
	}
}

func TestScanMySheet(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Mark(wizard.SheetPrinted, h.Clock)
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Check my sheet")
	paper, err := sheet.Picture(sheetOf(ports, h.Kit()), sheetOptions(ports, h.Kit()), 1224)
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
		h.Chosen = c.path
		pagetest.Press(t, h.Over, "Scan my sheet")
		if !pagetest.Says(h, h.Over, c.want) {
			t.Errorf("want %s: %s", c.want, pagetest.Words(h.Over))
		}
	}
	h.Over = nil
	p.Dropped([]fyne.URI{storage.NewFileURI(photo(t, paper))})
	if h.Over == nil || !pagetest.Says(h, h.Over, "step.sheet.check.date", "date", "May 14, 2026") {
		t.Error("a photo that is dropped is not read")
	}
}

// Only what is on the sheet is asked for.
func TestCheckAsksForWhatThereIs(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Tick(wizard.FieldSheetWithoutKey, true)
	(&paperCheck{Ports: ports, kit: h.Kit()}).open()
	if pagetest.Says(h, h.Over, "step.sheet.check.scan") || !pagetest.Says(h, h.Over, "step.sheet.check.label") {
		t.Error(pagetest.Words(h.Over))
	}
	h.Person.Tick(wizard.FieldSheetWithoutKey, false)
	h.Person.Set(wizard.FieldBackup, "")
	(&paperCheck{Ports: ports, kit: h.Kit()}).open()
	if pagetest.Says(h, h.Over, "step.sheet.check.label") || !pagetest.Says(h, h.Over, "step.sheet.check.scan") {
		t.Error(pagetest.Words(h.Over))
	}
}
