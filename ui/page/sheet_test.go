package page

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"waypost/secure"
	"waypost/secure/sheet"
	"waypost/wizard"
)

func TestSheetIsSaved(t *testing.T) {
	h, p := open(t, wizard.StepSheet)
	h.chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(h.chosen, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	press(t, p.Body, "Save PDF")
	info, err := os.Stat(h.chosen)
	if err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Error("the file is not for its owner alone:", err, info.Mode())
	}
	if pdf, _ := os.ReadFile(h.chosen); !bytes.HasPrefix(pdf, []byte("%PDF-")) || bytes.Contains(pdf, []byte("/Encrypt")) {
		t.Error("no plain PDF")
	}
	if files, _ := os.ReadDir(filepath.Dir(h.chosen)); len(files) != 1 {
		t.Error("something else is left there:", files)
	}
	if !h.did("save as recovery-sheet.pdf") || !says(h, p.Body, "date.pdf.today", "time", "11:02 AM") {
		t.Error(h.calls, words(p.Body))
	}
	find(t, p.Primary, "Finish")
}

func TestSheetCannotBeSaved(t *testing.T) {
	h, p := open(t, wizard.StepSheet)
	h.chosen = filepath.Join(t.TempDir(), "nowhere", "sheet.pdf")
	press(t, p.Body, "Save PDF")
	if !says(h, p.Body, "error.pdfNotSaved.body") || !h.journey.When(wizard.SheetSaved).IsZero() {
		t.Error(words(p.Body))
	}
	h.work = context.Canceled
	press(t, p.Body, "Save PDF")
	if says(h, p.Body, "error.pdfNotSaved.body") {
		t.Error("who leaves the work is not told that it failed")
	}
}

// On a shared computer the PDF goes to the person's own stick; this test has
// none, so that every place is the computer's.
func TestSheetIsSavedOnAStick(t *testing.T) {
	h := newHost(t, look{}).shared().at(wizard.StepSheet)
	h.chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	p := Build(h, Step)
	show(h, p)
	press(t, p.Body, "Save PDF")
	if h.did("save as recovery-sheet.pdf") || h.asked[0].Text != h.kit.Text.T("page.stick.body") {
		t.Fatal("the stick is not asked for:", h.calls)
	}
	answer(t, h, true)
	if _, err := os.Stat(h.chosen); err == nil || !h.asked[0].Danger {
		t.Fatal("written to the shared disk without a warning:", err)
	}
	chosen := h.chosen
	h.chosen = ""
	answer(t, h, false)
	for range 2 {
		if !h.did("save as recovery-sheet.pdf") {
			t.Error("no other place can be chosen")
		}
	}
	h.chosen = chosen
	press(t, p.Body, "Save PDF")
	answer(t, h, true)
	answer(t, h, true)
	if _, err := os.Stat(h.chosen); err != nil || h.journey.When(wizard.SheetSaved).IsZero() {
		t.Error("who wants to may still:", err)
	}
	press(t, p.Body, "Save PDF")
	answer(t, h, false)
	if len(h.asked) > 0 {
		t.Error("asked on after Cancel")
	}
}

func TestSheetPassword(t *testing.T) {
	h, p := open(t, wizard.StepSheet)
	h.chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	press(t, p.Body, "Put a password on the PDF")
	f := field(t, p.Body, "Password for the PDF")
	press(t, p.Body, "Save PDF")
	if !says(h, p.Body, "problem.pdfPassword") || h.did("save as recovery-sheet.pdf") || h.focused != f.Focusable() {
		t.Error("an empty password:", words(p.Body))
	}
	typeInto(t, h, f, "river-candle")
	f.SetShown(true)
	p.Hide()
	if f.Shown() {
		t.Error("Esc does not hide it")
	}
	press(t, p.Body, "Save PDF")
	if pdf, err := os.ReadFile(h.chosen); err != nil || !bytes.Contains(pdf, []byte("/Encrypt")) {
		t.Error("the PDF has no password:", err)
	}
	for _, field := range wizard.Fields() {
		if strings.Contains(h.journey.Value(field).Reveal(), "river-candle") && field != wizard.FieldPassword {
			t.Error("the password of the PDF is kept in", field)
		}
	}
	press(t, p.Body, "Put a password on the PDF")
	press(t, p.Body, "Put a password on the PDF")
	if field(t, p.Body, "Password for the PDF").Text() != "" {
		t.Error("turned off and on, the password is still there")
	}
}

func TestSheetUnusablePassword(t *testing.T) {
	h, p := open(t, wizard.StepSheet)
	h.chosen, h.work = "sheet.pdf", sheet.ErrPassword
	press(t, p.Body, "Put a password on the PDF")
	typeInto(t, h, field(t, p.Body, "Password for the PDF"), "river")
	press(t, p.Body, "Save PDF")
	if !says(h, p.Body, "problem.pdfPasswordForm") {
		t.Error(words(p.Body))
	}
	h.work = sheet.ErrPasswordTooLong
	press(t, p.Body, "Save PDF")
	if !says(h, p.Body, "problem.pdfPasswordLong") {
		t.Error(words(p.Body))
	}
}

func TestSheetAsksForWhatIsMissing(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.journey.Set(wizard.Answer(5), "")
	h.journey.Set(wizard.FieldAppCheck, wizard.No)
	p := Build(h, Step)
	show(h, p)
	if p.Title != "You are almost done, Rosa" {
		t.Error(p.Title)
	}
	press(t, p.Body, "Five questions")
	press(t, p.Body, h.kit.Text.T("step.sheet.unchecked.press"))
	if !h.did("go to questions") || !h.did("go to app") {
		t.Error(h.calls)
	}
	p.Missing(h.journey.Next(h.now))
	if !says(h, p.Body, "problem.sheetNotPrinted") {
		t.Error(words(p.Body))
	}
	if p := Build(newHost(t, look{}).at(wizard.StepSheet), Step); p.Title != "You did it, Rosa" {
		t.Error(p.Title)
	}
}

func TestSheetGetsBigger(t *testing.T) {
	h, p := open(t, wizard.StepSheet)
	press(t, p.Body, "Make it bigger")
	over := h.window.Canvas().Overlays()
	if over.Top() == nil {
		t.Fatal("nothing shows")
	}
	p.Hide()
	if over.Top() != nil {
		t.Error("the large sheet stays when secrets are hidden")
	}
	press(t, p.Body, "Start practice")
	if !h.did("go practice") {
		t.Error(h.calls)
	}
}

func TestSheetThatCannotBeMade(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.work = &sheet.MissingGlyphs{Parts: []string{"answer 2", "backup code", "name", "email"}, Characters: secure.NewSecret("ꙮ𐎀")}
	p := Build(h, Step)
	show(h, p)
	want := h.kit.Text.T("error.sheetParts.body", "letters", "ꙮ 𐎀", "parts", "Answer 2, Backup code, Name, Your email")
	if !strings.Contains(words(p.Body), want) {
		t.Errorf("%q is not in %s", want, words(p.Body))
	}
	h.work = errors.Join(sheet.ErrTooLong)
	p.Print()
	if !says(h, p.Body, "error.sheet.body") {
		t.Error(words(p.Body))
	}
}

func TestSheetContent(t *testing.T) {
	now := time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC)
	for _, c := range []struct {
		method wizard.Method
		ending string
		codes  string
	}{
		{wizard.MethodApp, "", ""},
		{wizard.MethodText, "42", "Your codes come by text message to the number ending in 42."},
		{wizard.MethodText, "", "Your codes come by text message to your phone."},
		{wizard.MethodEmail, "", "Your codes come by email to rosa.delgado@example.com."},
	} {
		h := newHost(t, look{lang: "es"})
		h.journey.Set(wizard.FieldMethod, string(c.method))
		h.journey.Set(wizard.FieldPhoneEnding, c.ending)
		s := sheetIn(h.journey, h.catalogue.For("en"), now)
		if s.Text.Codes != c.codes || s.Text.Date != "May 14, 2026" || s.Website != "myaccount.uscis.gov" {
			t.Errorf("%+v", s.Text)
		}
		if (s.Key != nil) != (c.method == wizard.MethodApp) || len(s.Answers) != wizard.Questions {
			t.Error(c.method, s.Key, len(s.Answers))
		}
	}
}

func TestSheetLanguages(t *testing.T) {
	for chosen, want := range map[string]string{"en": "en", "es": "es", "es,en": "es en", "": "es", "xx": "es"} {
		h := newHost(t, look{lang: "es"})
		h.journey.Set(wizard.FieldSheetLanguage, chosen)
		got := []string{sheetOf(h).Text.Lang}
		for _, beneath := range sheetOptions(h).Languages {
			got = append(got, beneath.Lang)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v", chosen, got)
		}
	}
}
