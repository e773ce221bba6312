package steps

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// sampleKey is an invented key that differs from Rosa's.
const sampleKey = "otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"

func TestAuthenticatorTakesAPastedKey(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldKey)
	if !h.says("step.app.scanFirst") {
		t.Error("without a key there is no square code:", h.words())
	}
	h.press("Paste the key")
	f := h.field("The key from the website")
	if h.Focused != f.Focusable() {
		t.Error("the field gets the focus")
	}
	h.key(fyne.KeyReturn)
	if !h.says("problem.keyEmpty") {
		t.Error(h.words())
	}
	h.typeInto(f, "not a key 189")
	h.press("Use this key")
	if !h.says("problem.keyForm") {
		t.Error(h.words())
	}
	h.typeInto(f, "jbsw y3dp-ehpk 3pxp")
	h.press("Use this key")
	if _, ok := h.Person.Key(); !ok || h.says("step.app.scanFirst") || h.says("step.app.pasteLabel") {
		t.Error("the key is not taken, or its field stays open:", h.words())
	}
}

func TestAuthenticatorScansTheScreen(t *testing.T) {
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
			h, _ := open(t, wizard.StepApp, wizard.FieldKey)
			h.onScreen = c.codes
			h.press("Scan screen")
			if !h.says(c.says) {
				t.Error(h.words())
			}
		})
	}
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.onScreen = []string{"https://example.com", sampleKey}
	h.press("Scan screen")
	if !wizardtest.SameKey(h.Person.Value(wizard.FieldKey).Reveal(), sampleKey) {
		t.Error("the one key on the screen is not taken")
	}
	h.Stored = append(h.Stored, wizard.FieldKey)
	p.Saved()
	if !h.says("common.keptInKeychain") {
		t.Error("it does not say that the key is kept")
	}
}

func TestAuthenticatorAsksBeforeAnotherKey(t *testing.T) {
	h, _ := open(t, wizard.StepApp)
	was := h.Person.Value(wizard.FieldKey)
	h.onScreen = []string{sampleKey}
	h.press("Scan screen")
	if len(h.Asked) != 1 || !h.Person.Value(wizard.FieldKey).Equal(was) {
		t.Fatal("the phone may know the old key")
	}
	h.Asked[0].Answer(false)
	if !h.Person.Value(wizard.FieldKey).Equal(was) {
		t.Error("no is no")
	}
	h.Asked[0].Answer(true)
	if h.Person.Value(wizard.FieldKey).Equal(was) || h.Person.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("a new key must be checked anew")
	}
}

func TestAuthenticatorPictureFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "picture.png")
	if err := os.WriteFile(path, []byte("no picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.Chosen = path + "x"
	h.press("Picture file")
	if !h.says("error.pictureUnreadable.body") {
		t.Error(h.words())
	}
	h.WorkErr = errors.New("broken")
	p.Dropped([]fyne.URI{storage.NewFileURI(path)})
	if !h.says("error.unexpected.body") {
		t.Error(h.words())
	}
	p.Dropped(nil)
}

func TestAuthenticatorChecksThePhone(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, ok := h.Person.Key()
	if !ok {
		t.Fatal("no key")
	}
	f := h.field("Type the code your phone shows")
	h.typeInto(f, wrongCode(k.Code(h.Clock)))
	if !h.says("problem.codeDiffers") || h.Person.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("a wrong code:", h.words())
	}
	h.typeInto(f, k.Code(h.Clock))
	if !h.says("step.app.match") || !h.Person.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("the right code:", h.words())
	}
	h.key(fyne.KeyReturn)
	if !h.Did("next") {
		t.Error("Enter goes on once it is right:", h.Calls)
	}
}

// wrongCode changes every digit of a code, so that it does not match at a nearby time
// either.
func wrongCode(code string) string {
	b := []byte(code)
	for i, c := range b {
		b[i] = '0' + (c-'0'+5)%10
	}
	return string(b)
}

// A single code that matches another time may be a coincidence, or typed late. Only a
// second one with the same skew leads to page 08b.
func TestAuthenticatorFindsAWrongClock(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.Person.Key()
	slow := func() string { return k.Code(h.Clock.Add(-90 * time.Second)) }
	h.typeCode(slow())
	if h.Did("go clock") || !h.says("problem.codeAgain") {
		t.Error("one code says nothing of a clock:", h.Calls, h.words())
	}
	h.typeCode(slow())
	if h.Did("go clock") || !h.says("problem.codeRepeated") {
		t.Error("the same code says nothing new:", h.Calls, h.words())
	}
	h.Pass(30 * time.Second)
	h.typeCode(slow())
	if !h.Did("go clock") || h.skew != -90*time.Second {
		t.Error(h.Calls, h.skew)
	}
}

func TestAuthenticatorForgivesLateTyping(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.Person.Key()
	h.typeCode(k.Code(h.Clock.Add(-90 * time.Second)))
	h.typeCode(k.Code(h.Clock))
	if !h.Person.Is(wizard.FieldAppCheck, wizard.Yes) || !h.says("step.app.wasLate") || h.Did("go clock") {
		t.Error(h.Calls, h.words())
	}
	h.typeCode(k.Code(h.Clock.Add(-30 * time.Second)))
	if !h.Person.Is(wizard.FieldAppCheck, wizard.Yes) || !h.says("step.app.late") {
		t.Error("the code of a moment ago is right, but not for the website:", h.words())
	}
}

func TestAuthenticatorSaysWhatIsWrongWithACode(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.Person.Key()
	code := []byte(k.Code(h.Clock))
	code[3] = '0' + (code[3]-'0'+1)%10
	h.typeCode(string(code))
	if !h.says("problem.codeDigit", "n", 4) {
		t.Error(h.words())
	}
	h.typeCode("123")
	h.key(fyne.KeyReturn)
	if !pagetest.HasLine(h.words(), h.Kit().Text.N("problem.codeShort", 6)) {
		t.Error(h.words())
	}
	for _, want := range []string{"problem.codeDiffers", "problem.codeOther"} {
		h.typeCode(wrongCode(k.Code(h.Clock)))
		if !h.says(want) {
			t.Errorf("%s: %s", want, h.words())
		}
	}
}

func TestAuthenticatorThatCannotBeChecked(t *testing.T) {
	h, _ := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.Person.Key()
	h.typeInto(h.field("Type the code your phone shows"), wrongCode(k.Code(h.Clock)))
	h.press("I could not check it")
	if !h.Person.Is(wizard.FieldAppCheck, wizard.No) || !h.says("step.app.unchecked") {
		t.Error(h.words())
	}
	if left := h.Person.Next(h.Clock); len(left) > 0 {
		t.Error("and still the person goes on:", left)
	}
}

func TestAuthenticatorHelp(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	h.press("No app yet?")
	if h.Over == nil || !h.saysOver("step.app.install.any") || h.saysOver("step.app.install.hand") {
		t.Error("without a key there is none to type:", h.Shown)
	}
	p.Pasted("JBSW Y3DP EHPK 3PXP")
	h.press("No app yet?")
	if !h.saysOver("step.app.install.hand") || !pagetest.HasLine(pagetest.Words(h.Over), "•••• •••• •••• ••••") {
		t.Error("how to type the key, which is hidden at first:", pagetest.Words(h.Over))
	}
	pagetest.Press(t, h.Over, "Show: Your key")
	if !pagetest.HasLine(pagetest.Words(h.Over), "JBSW Y3DP EHPK 3PXP") {
		t.Error(pagetest.Words(h.Over))
	}
	pagetest.Press(t, h.Over, "Hide: Your key")
	if pagetest.HasLine(pagetest.Words(h.Over), "JBSW Y3DP EHPK 3PXP") {
		t.Error("it is hidden again:", pagetest.Words(h.Over))
	}
	h.press("No app yet?")
	pagetest.Press(t, h.Over, "Show: Your key")
	h.press("No app yet?")
	if pagetest.HasLine(pagetest.Words(h.Over), "JBSW Y3DP EHPK 3PXP") {
		t.Error("it is hidden when the help opens again")
	}
	if h.saysOver("step.app.install.special", "algorithm", "SHA1", "digits", 6, "seconds", 30) {
		t.Error("a usual key needs nothing special")
	}
}

func TestAuthenticatorHelpForAnUnusualKey(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldKey)
	p.Pasted(sampleKey + "&algorithm=SHA256&digits=8&period=60")
	h.press("No app yet?")
	if !h.saysOver("step.app.install.special", "algorithm", "SHA256", "digits", 8, "seconds", 60) {
		t.Error(pagetest.Words(h.Over))
	}
}
