package steps

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Keys of other websites, all invented.
const (
	shopKey = "otpauth://totp/Shop:rosa?secret=MFRGGZDFMZTWQ2LK&issuer=Shop"
	bareKey = "otpauth://totp/?secret=GEZDGNBVGY3TQOJQGEZDGNBV"
)

// exported is the first of the two QR codes of an app's export. It contains the example
// key from the documentation of key URIs.
const exported = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAIgAA%3D%3D"

// has reports whether the journey has a key.
func (h *host) has(key string) bool {
	return wizardtest.SameKey(h.Person.Value(wizard.FieldKey).Reveal(), key)
}

// If there are several keys on the screen, the person chooses by issuer and account; the
// most likely key comes first.
func TestAuthenticatorChoosesAmongKeys(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldKey)
	h.onScreen = []string{shopKey, bareKey, sampleKey, "https://example.com"}
	h.press("Scan screen")
	if h.Over == nil {
		t.Fatal("it does not ask:", h.words())
	}
	lines := strings.Split(pagetest.Words(h.Over), "\n")
	if want := []string{"Choose the key of the USCIS website.", "USCIS · rosa", "Shop · rosa", "Key 3, without a name"}; !slices.Equal(lines, want) {
		t.Errorf("%q", lines)
	}
	pagetest.Press(t, h.Over, "USCIS")
	if !h.has(sampleKey) || h.Over != nil {
		t.Error("the chosen key is not taken, or the question stays open")
	}
	h.find(h.text("label.chosen", "what", "Scan screen"))
}

func TestAuthenticatorChoosesFromAnExport(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldKey)
	h.onScreen = []string{exported}
	h.press("Scan screen")
	if h.Over == nil || !h.saysOver("step.app.pick.part", "have", 1, "of", 2) {
		t.Fatal("it does not say that the export has another part:", h.words())
	}
	pagetest.Press(t, h.Over, "Example")
	if !h.has("JBSWY3DPEHPK3PXP") && !h.has("otpauth://totp/Example:alice%40google.com?secret=JBSWY3DPEHPK3PXP&issuer=Example") {
		t.Error("the key of the export is not taken")
	}
}

// Our own QR code is hidden while the screen is scanned, so that the scan does not find
// it, and is shown again afterwards.
func TestAuthenticatorHidesItsOwnSquare(t *testing.T) {
	h, _ := open(t, wizard.StepApp)
	hidden := false
	h.looking = func() { hidden = h.says("step.app.squareHidden") }
	h.onScreen = []string{h.Person.Value(wizard.FieldKey).Reveal()}
	h.press("Scan screen")
	if !hidden {
		t.Error("our own code can be found")
	}
	if h.says("step.app.squareHidden") || !h.says("step.app.sameKey") || len(h.Asked) > 0 {
		t.Error("the website shows the key that is there:", h.words())
	}
}

func TestAuthenticatorWarnsOfAWeakKey(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	p.Pasted("GEZDGNBV")
	if !h.has("GEZDGNBV") || !h.says("step.app.weak") {
		t.Error(h.words())
	}
}

// Ctrl+V on the page reads the clipboard: a key, a line of text that contains a key, or a
// picture of a QR code.
func TestAuthenticatorPaste(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	p.Pasted("my shopping list")
	if !h.says("problem.keyForm") {
		t.Error(h.words())
	}
	p.Pasted(" \n")
	if !h.says("error.clipboardEmpty.body") {
		t.Error(h.words())
	}
	p.Pasted("Enter this key in your app: JBSW Y3DP EHPK 3PXP (keep it private)")
	if !h.has("JBSWY3DPEHPK3PXP") {
		t.Error(h.words())
	}
	h, p = open(t, wizard.StepApp, wizard.FieldKey)
	h.onClipboard = []string{sampleKey}
	p.Pasted("")
	if !h.has(sampleKey) {
		t.Error("the picture on the clipboard:", h.words())
	}
}

// picture writes a picture of the QR code for a text to a file, and returns its URI.
func picture(t *testing.T, name, text string) fyne.URI {
	t.Helper()
	code, err := qr.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := png.Encode(&file, code.Image(4)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return storage.NewFileURI(path)
}

func TestAuthenticatorDroppedPictures(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	broken := filepath.Join(t.TempDir(), "broken.png")
	if err := os.WriteFile(broken, []byte("no picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	link, err := storage.ParseURI("https://example.com/code.png")
	if err != nil {
		t.Fatal(err)
	}
	p.Dropped([]fyne.URI{
		storage.NewFileURI(broken), link,
		picture(t, "with spaces é.png", sampleKey),
	})
	if !h.has(sampleKey) {
		t.Error("one of the pictures has the key:", h.words())
	}
	h, p = open(t, wizard.StepApp, wizard.FieldKey)
	p.Dropped([]fyne.URI{picture(t, "a.png", sampleKey), picture(t, "b.png", shopKey)})
	if h.Over == nil || !pagetest.HasLine(pagetest.Words(h.Over), "Shop · rosa") {
		t.Error("the keys of both are offered:", h.words())
	}
}

// On macOS, screenshots lack the windows of other apps until the person gives a
// permission. The page explains that.
func TestAuthenticatorExplainsThePermission(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldKey)
	h.settingsURL = "x-apple.systempreferences:screen"
	h.press("Picture file")
	h.Chosen = picture(t, "none.png", "hello").Path()
	h.press("Picture file")
	if h.says("step.app.permit.title") {
		t.Error("a picture file needs no permission")
	}
	h.press("Scan screen")
	if !h.says("step.app.permit.title") {
		t.Fatal(h.words())
	}
	h.press("Open the settings")
	if !h.Did("browse x-apple.systempreferences:screen") {
		t.Error(h.Calls)
	}
}

func TestAuthenticatorNamesAreShort(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldKey)
	h.onScreen = []string{shopKey, "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&issuer=" + strings.Repeat("long%0A", 60)}
	h.press("Scan screen")
	for _, line := range strings.Split(pagetest.Words(h.Over), "\n") {
		if len([]rune(line)) > 130 {
			t.Errorf("%q", line)
		}
	}
}
