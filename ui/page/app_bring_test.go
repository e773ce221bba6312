package page

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

	"waypost/secure/qr"
	"waypost/wizard"
)

// Invented keys of other websites.
const (
	shopKey = "otpauth://totp/Shop:rosa?secret=MFRGGZDFMZTWQ2LK&issuer=Shop"
	bareKey = "otpauth://totp/?secret=GEZDGNBVGY3TQOJQGEZDGNBV"
)

// exported is an app's export with the well-known example key, as the first code
// of two.
const exported = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAIgAA%3D%3D"

// has reports whether the journey has a key.
func (h *host) has(key string) bool {
	return wizard.SameKey(h.journey.Value(wizard.FieldKey).Reveal(), key)
}

// Several keys on the screen: the person chooses by issuer and account, and the
// likely one comes first.
func TestAppChoosesAmongKeys(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.screen = []string{shopKey, bareKey, sampleKey, "https://example.com"}
	press(t, p.Body, "Scan screen")
	if h.over == nil {
		t.Fatal("it does not ask:", words(p.Body))
	}
	lines := strings.Split(words(h.over), "\n")
	if want := []string{"Choose the key of the USCIS website.", "USCIS · rosa", "Shop · rosa", "Key 3, without a name"}; !slices.Equal(lines, want) {
		t.Errorf("%q", lines)
	}
	press(t, h.over, "USCIS")
	if !h.has(sampleKey) || h.over != nil {
		t.Error("the chosen key is not taken, or the question stays open")
	}
	find(t, p.Body, h.kit.Text.T("label.chosen", "what", "Scan screen"))
}

func TestAppChoosesFromAnExport(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.screen = []string{exported}
	press(t, p.Body, "Scan screen")
	if h.over == nil || !says(h, h.over, "step.app.pick.part", "have", 1, "of", 2) {
		t.Fatal("it does not say that the export has another part:", words(p.Body))
	}
	press(t, h.over, "Example")
	if !h.has("JBSWY3DPEHPK3PXP") && !h.has("otpauth://totp/Example:alice%40google.com?secret=JBSWY3DPEHPK3PXP&issuer=Example") {
		t.Error("the key of the export is not taken")
	}
}

// Our own square code is hidden while the screen is looked at, and comes back.
func TestAppHidesItsOwnSquare(t *testing.T) {
	h, p := open(t, wizard.StepApp)
	hidden := false
	h.looking = func() { hidden = says(h, p.Body, "step.app.squareHidden") }
	h.screen = []string{h.journey.Value(wizard.FieldKey).Reveal()}
	press(t, p.Body, "Scan screen")
	if !hidden {
		t.Error("our own code can be found")
	}
	if says(h, p.Body, "step.app.squareHidden") || !says(h, p.Body, "step.app.sameKey") || len(h.asked) > 0 {
		t.Error("the website shows the key that is there:", words(p.Body))
	}
}

func TestAppWarnsOfAWeakKey(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	p.Pasted("GEZDGNBV")
	if !h.has("GEZDGNBV") || !says(h, p.Body, "step.app.weak") {
		t.Error(words(p.Body))
	}
}

// Ctrl+V on the page takes the words of the clipboard, a whole line with the key
// in it too, or its picture.
func TestAppPaste(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	p.Pasted("my shopping list")
	if !says(h, p.Body, "problem.keyForm") {
		t.Error(words(p.Body))
	}
	p.Pasted(" \n")
	if !says(h, p.Body, "error.clipboardEmpty.body") {
		t.Error(words(p.Body))
	}
	p.Pasted("Enter this key in your app: JBSW Y3DP EHPK 3PXP (keep it private)")
	if !h.has("JBSWY3DPEHPK3PXP") {
		t.Error(words(p.Body))
	}
	h, p = open(t, wizard.StepApp, wizard.FieldKey)
	h.clipboard = []string{sampleKey}
	p.Pasted("")
	if !h.has(sampleKey) {
		t.Error("the picture on the clipboard:", words(p.Body))
	}
}

// picture writes a picture with the square code of a text, and returns where.
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

func TestAppDroppedPictures(t *testing.T) {
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
		t.Error("one of the pictures has the key:", words(p.Body))
	}
	h, p = open(t, wizard.StepApp, wizard.FieldKey)
	p.Dropped([]fyne.URI{picture(t, "a.png", sampleKey), picture(t, "b.png", shopKey)})
	if h.over == nil || !containsLine(words(h.over), "Shop · rosa") {
		t.Error("the keys of both are offered:", words(p.Body))
	}
}

// A Mac hides the windows of others from whoever was not permitted to see them.
func TestAppExplainsThePermission(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.setting = "x-apple.systempreferences:screen"
	press(t, p.Body, "Picture file")
	h.chosen = picture(t, "none.png", "hello").Path()
	press(t, p.Body, "Picture file")
	if says(h, p.Body, "step.app.permit.title") {
		t.Error("a picture file needs no permission")
	}
	press(t, p.Body, "Scan screen")
	if !says(h, p.Body, "step.app.permit.title") {
		t.Fatal(words(p.Body))
	}
	press(t, p.Body, "Open the settings")
	if !h.did("browse x-apple.systempreferences:screen") {
		t.Error(h.calls)
	}
}

func TestAppNamesAreShort(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.screen = []string{shopKey, "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&issuer=" + strings.Repeat("long%0A", 60)}
	press(t, p.Body, "Scan screen")
	for _, line := range strings.Split(words(h.over), "\n") {
		if len([]rune(line)) > 130 {
			t.Errorf("%q", line)
		}
	}
}
