package page

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"waypost/wizard"
)

// sampleKey is invented, and not the one that Rosa has.
const sampleKey = "otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"

func TestAppTakesAPastedKey(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	if !says(h, p.Body, "step.app.scanFirst") {
		t.Error("without a key there is no square code:", words(p.Body))
	}
	press(t, p.Body, "Paste the key")
	f := field(t, p.Body, "The key from the website")
	if h.focused != f.Focusable() {
		t.Error("the field gets the focus")
	}
	key(h, fyne.KeyReturn)
	if !says(h, p.Body, "problem.keyEmpty") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, f, "not a key 189")
	press(t, p.Body, "Use this key")
	if !says(h, p.Body, "problem.keyForm") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, f, "jbsw y3dp-ehpk 3pxp")
	press(t, p.Body, "Use this key")
	if _, err := h.journey.Key(); err != nil || says(h, p.Body, "step.app.scanFirst") || says(h, p.Body, "step.app.pasteLabel") {
		t.Error("the key is not taken, or its field stays open:", err, words(p.Body))
	}
}

func TestAppScansTheScreen(t *testing.T) {
	for _, c := range []struct {
		name  string
		codes []string
		says  string
	}{
		{"nothing", nil, "error.noCodeOnScreen.body"},
		{"no key", []string{"https://example.com"}, "error.noKeyInCode.body"},
		{"by log-ins", []string{"otpauth://hotp/a?secret=KRSXG5BAONUWO3TQ"}, "problem.keyCounts"},
		{"MD5", []string{sampleKey + "&algorithm=MD5"}, "problem.keyAlgorithm"},
		{"9 digits", []string{sampleKey + "&digits=9"}, "problem.keyDigits"},
		{"one second", []string{sampleKey + "&period=1"}, "problem.keyPeriod"},
		{"half an export", []string{"otpauth-migration://offline?data=CjEKCg"}, "problem.keyExport"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, p := open(t, wizard.StepApp, wizard.FieldKey)
			h.screen = c.codes
			press(t, p.Body, "Scan screen")
			if !says(h, p.Body, c.says) {
				t.Error(words(p.Body))
			}
		})
	}
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.screen = []string{"https://example.com", sampleKey}
	press(t, p.Body, "Scan screen")
	if !wizard.SameKey(h.journey.Value(wizard.FieldKey).Reveal(), sampleKey) {
		t.Error("the one key on the screen is not taken")
	}
	h.kept = append(h.kept, wizard.FieldKey.Item())
	p.Saved()
	if !says(h, p.Body, "common.keptInKeychain") {
		t.Error("it does not say that the key is kept")
	}
}

func TestAppAsksBeforeAnotherKey(t *testing.T) {
	h, p := open(t, wizard.StepApp)
	was := h.journey.Value(wizard.FieldKey)
	h.screen = []string{sampleKey}
	press(t, p.Body, "Scan screen")
	if len(h.asked) != 1 || !h.journey.Value(wizard.FieldKey).Equal(was) {
		t.Fatal("the phone may know the old key")
	}
	h.asked[0].Answer(false)
	if !h.journey.Value(wizard.FieldKey).Equal(was) {
		t.Error("no is no")
	}
	h.asked[0].Answer(true)
	if h.journey.Value(wizard.FieldKey).Equal(was) || h.journey.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("a new key must be checked anew")
	}
}

func TestAppPictureFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "picture.png")
	if err := os.WriteFile(path, []byte("no picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.chosen = path + "x"
	press(t, p.Body, "Picture file")
	if !says(h, p.Body, "error.pictureUnreadable.body") {
		t.Error(words(p.Body))
	}
	h.work = errors.New("broken")
	p.Dropped([]fyne.URI{storage.NewFileURI(path)})
	if !says(h, p.Body, "error.unexpected.body") {
		t.Error(words(p.Body))
	}
	p.Dropped(nil)
}

func TestAppChecksThePhone(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, err := h.journey.Key()
	if err != nil {
		t.Fatal(err)
	}
	f := field(t, p.Body, "Type the code your phone shows")
	typeInto(t, h, f, wrongCode(k.Code(h.now)))
	if !says(h, p.Body, "problem.codeDiffers") || h.journey.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("a wrong code:", words(p.Body))
	}
	typeInto(t, h, f, k.Code(h.now))
	if !says(h, p.Body, "step.app.match") || !h.journey.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("the right code:", words(p.Body))
	}
	key(h, fyne.KeyReturn)
	if !h.did("next") {
		t.Error("Enter goes on once it is right:", h.calls)
	}
}

// wrongCode is a code that no time near makes: each digit is another.
func wrongCode(code string) string {
	b := []byte(code)
	for i, c := range b {
		b[i] = '0' + (c-'0'+5)%10
	}
	return string(b)
}

// typeCode types what the phone shows.
func typeCode(t *testing.T, h *host, p *Page, code string) {
	t.Helper()
	typeInto(t, h, field(t, p.Body, "Type the code your phone shows"), code)
}

// A single code of another time may be chance, or typed late: only a second one
// that agrees leads to page 08b.
func TestAppFindsAWrongClock(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.journey.Key()
	slow := func() string { return k.Code(h.now.Add(-90 * time.Second)) }
	typeCode(t, h, p, slow())
	if h.did("go clock") || !says(h, p.Body, "problem.codeAgain") {
		t.Error("one code says nothing of a clock:", h.calls, words(p.Body))
	}
	typeCode(t, h, p, slow())
	if h.did("go clock") || !says(h, p.Body, "problem.codeRepeated") {
		t.Error("the same code says nothing new:", h.calls, words(p.Body))
	}
	h.pass(30*time.Second, p)
	typeCode(t, h, p, slow())
	if !h.did("go clock") || h.drift != -90*time.Second {
		t.Error(h.calls, h.drift)
	}
}

func TestAppForgivesLateTyping(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.journey.Key()
	typeCode(t, h, p, k.Code(h.now.Add(-90*time.Second)))
	typeCode(t, h, p, k.Code(h.now))
	if !h.journey.Is(wizard.FieldAppCheck, wizard.Yes) || !says(h, p.Body, "step.app.wasLate") || h.did("go clock") {
		t.Error(h.calls, words(p.Body))
	}
	typeCode(t, h, p, k.Code(h.now.Add(-30*time.Second)))
	if !h.journey.Is(wizard.FieldAppCheck, wizard.Yes) || !says(h, p.Body, "step.app.late") {
		t.Error("the code of a moment ago is right, but not for the website:", words(p.Body))
	}
}

func TestAppSaysWhatIsWrongWithACode(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.journey.Key()
	code := []byte(k.Code(h.now))
	code[3] = '0' + (code[3]-'0'+1)%10
	typeCode(t, h, p, string(code))
	if !says(h, p.Body, "problem.codeDigit", "n", 4) {
		t.Error(words(p.Body))
	}
	typeCode(t, h, p, "123")
	key(h, fyne.KeyReturn)
	if !containsLine(words(p.Body), h.kit.Text.N("problem.codeShort", 6)) {
		t.Error(words(p.Body))
	}
	for _, want := range []string{"problem.codeDiffers", "problem.codeOther"} {
		typeCode(t, h, p, wrongCode(k.Code(h.now)))
		if !says(h, p.Body, want) {
			t.Errorf("%s: %s", want, words(p.Body))
		}
	}
}

func TestAppThatCannotBeChecked(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.journey.Key()
	typeInto(t, h, field(t, p.Body, "Type the code your phone shows"), wrongCode(k.Code(h.now)))
	press(t, p.Body, "I could not check it")
	if !h.journey.Is(wizard.FieldAppCheck, wizard.No) || !says(h, p.Body, "step.app.unchecked") {
		t.Error(words(p.Body))
	}
	if left := h.journey.Next(h.now); len(left) > 0 {
		t.Error("and still the person goes on:", left)
	}
}

func TestAppHelp(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	press(t, p.Body, "No app yet?")
	if h.over == nil || !says(h, h.over, "step.app.install.any") || says(h, h.over, "step.app.install.hand") {
		t.Error("without a key there is none to type:", h.shown)
	}
	p.Pasted("JBSW Y3DP EHPK 3PXP")
	press(t, p.Body, "No app yet?")
	if !says(h, h.over, "step.app.install.hand") || !containsLine(words(h.over), "•••• •••• •••• ••••") {
		t.Error("how to type the key, which is hidden at first:", words(h.over))
	}
	press(t, h.over, "Show: Your key")
	if !containsLine(words(h.over), "JBSW Y3DP EHPK 3PXP") {
		t.Error(words(h.over))
	}
	press(t, h.over, "Hide: Your key")
	if containsLine(words(h.over), "JBSW Y3DP EHPK 3PXP") {
		t.Error("it is hidden again:", words(h.over))
	}
	if says(h, h.over, "step.app.install.special", "algorithm", "SHA1", "digits", 6, "seconds", 30) {
		t.Error("a usual key needs nothing special")
	}
}

func TestAppHelpForAnUnusualKey(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	p.Pasted(sampleKey + "&algorithm=SHA256&digits=8&period=60")
	press(t, p.Body, "No app yet?")
	if !says(h, h.over, "step.app.install.special", "algorithm", "SHA256", "digits", 8, "seconds", 60) {
		t.Error(words(h.over))
	}
}
