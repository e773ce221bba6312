package sheet

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

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/policy"
)

func TestSheetIsSaved(t *testing.T) {
	h, p := open(t)
	h.Chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(h.Chosen, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	pagetest.Press(t, p.Body, "Save PDF")
	info, err := os.Stat(h.Chosen)
	if err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Error("the file is not for its owner alone:", err, info.Mode())
	}
	if pdf, _ := os.ReadFile(h.Chosen); !bytes.HasPrefix(pdf, []byte("%PDF-")) || bytes.Contains(pdf, []byte("/Encrypt")) {
		t.Error("no plain PDF")
	}
	if files, _ := os.ReadDir(filepath.Dir(h.Chosen)); len(files) != 1 {
		t.Error("something else is left there:", files)
	}
	if !h.Did("save as recovery-sheet.pdf") || !pagetest.Says(h, p.Body, "date.pdf.today", "time", "11:02 AM") {
		t.Error(h.Calls, pagetest.Words(p.Body))
	}
	pagetest.Find(t, p.Primary, "Finish")
}

// If the policy allows only printing, no page offers to save a file.
func TestPolicyLeavesOnlyPaper(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Store.Enforce(policy.Policy{Sheets: policy.Print})
	for name, screen := range map[string]page.Screen{"step": New(ports), "hand over": NewHandOver(ports)} {
		p := h.Show(screen)
		words := pagetest.Words(pagetest.All(p))
		for _, file := range []string{"Save PDF", "Put a password on the PDF"} {
			if strings.Contains(words, file) {
				t.Errorf("%s offers %q", name, file)
			}
		}
		if !strings.Contains(words, "Print") {
			t.Errorf("%s does not print: %s", name, words)
		}
	}
}

func TestSheetCannotBeSaved(t *testing.T) {
	h, p := open(t)
	h.Chosen = filepath.Join(t.TempDir(), "nowhere", "sheet.pdf")
	pagetest.Press(t, p.Body, "Save PDF")
	if !pagetest.Says(h, p.Body, "error.pdfNotSaved.body") || !h.Person.When(wizard.SheetSaved).IsZero() {
		t.Error(pagetest.Words(p.Body))
	}
	h.WorkErr = context.Canceled
	pagetest.Press(t, p.Body, "Save PDF")
	if pagetest.Says(h, p.Body, "error.pdfNotSaved.body") {
		t.Error("who leaves the work is not told that it failed")
	}
}

// On a shared computer the PDF must go to the person's own stick. In this test no place
// counts as a stick.
func TestSheetIsSavedOnAStick(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	h.Chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Save PDF")
	if h.Did("save as recovery-sheet.pdf") || h.Asked[0].Text != h.Kit().Text.T("page.stick.body") {
		t.Fatal("the stick is not asked for:", h.Calls)
	}
	h.Answer(true)
	if _, err := os.Stat(h.Chosen); err == nil || h.Asked[0].Text != h.Kit().Text.T("page.stick.refusedOrPassword") {
		t.Fatal("written to the shared disk without a password:", err)
	}
	chosen := h.Chosen
	h.Chosen = ""
	h.Answer(true)
	for range 2 {
		if !h.Did("save as recovery-sheet.pdf") {
			t.Error("no other place can be chosen")
		}
	}
	h.Chosen = chosen
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	typePDFPassword(t, h, "river-candle")
	pagetest.Press(t, p.Body, "Save PDF")
	h.Answer(true)
	if !h.Asked[0].Danger {
		t.Error("no warning of the shared disk")
	}
	h.Answer(true)
	if _, err := os.Stat(h.Chosen); err != nil || h.Person.When(wizard.SheetSaved).IsZero() {
		t.Error("who wants to may still:", err)
	}
	pagetest.Press(t, p.Body, "Save PDF")
	h.Answer(false)
	if len(h.Asked) > 0 {
		t.Error("asked on after Cancel")
	}
}

func TestSheetPassword(t *testing.T) {
	h, p := open(t)
	h.Chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	f := pagetest.Field(t, p.Body, "Password for the PDF")
	pagetest.Press(t, p.Body, "Save PDF")
	if !pagetest.Says(h, p.Body, "problem.pdfPassword") || h.Did("save as recovery-sheet.pdf") || h.Focused != f.Focusable() {
		t.Error("an empty password:", pagetest.Words(p.Body))
	}
	typePDFPassword(t, h, "river-candle")
	f.SetRevealed(true)
	p.Hide()
	if f.Revealed() {
		t.Error("Esc does not hide it")
	}
	pagetest.Press(t, p.Body, "Save PDF")
	if pdf, err := os.ReadFile(h.Chosen); err != nil || !bytes.Contains(pdf, []byte("/Encrypt")) {
		t.Error("the PDF has no password:", err)
	}
	for _, field := range wizard.Fields() {
		if strings.Contains(h.Person.Value(field).Reveal(), "river-candle") && field != wizard.FieldPassword {
			t.Error("the password of the PDF is kept in", field)
		}
	}
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	if pagetest.Field(t, p.Body, "Password for the PDF").Text() != "" {
		t.Error("turned off and on, the password is still there")
	}
}

func TestSheetUnusablePassword(t *testing.T) {
	h, p := open(t)
	h.Chosen, h.WorkErr = "sheet.pdf", sheet.ErrPassword
	pagetest.Press(t, p.Body, "Put a password on the PDF")
	typePDFPassword(t, h, "river-candle")
	pagetest.Press(t, p.Body, "Save PDF")
	if !pagetest.Says(h, p.Body, "problem.pdfPasswordForm") {
		t.Error(pagetest.Words(p.Body))
	}
	h.WorkErr = sheet.ErrPasswordTooLong
	pagetest.Press(t, p.Body, "Save PDF")
	if !pagetest.Says(h, p.Body, "problem.pdfPasswordLong") {
		t.Error(pagetest.Words(p.Body))
	}
}

func TestSheetAsksForWhatIsMissing(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Set(wizard.Answer(5), "")
	h.Person.Set(wizard.FieldAppCheck, wizard.No)
	p := h.Show(New(ports))
	if p.Title != "You are almost done, Rosa" {
		t.Error(p.Title)
	}
	pagetest.Press(t, p.Body, "Five questions")
	pagetest.Press(t, p.Body, h.Kit().Text.T("step.sheet.unchecked.press"))
	if !h.Did("go to questions") || !h.Did("go to app") {
		t.Error(h.Calls)
	}
	p.Missing(h.Person.Next(h.Clock))
	if !pagetest.Says(h, p.Body, "problem.sheetNotPrinted") {
		t.Error(pagetest.Words(p.Body))
	}
	if _, p := open(t); p.Title != "You did it, Rosa" {
		t.Error(p.Title)
	}
}

func TestSheetGetsBigger(t *testing.T) {
	h, p := open(t)
	pagetest.Press(t, p.Body, "Make it bigger")
	over := h.Window.Canvas().Overlays()
	if over.Top() == nil {
		t.Fatal("nothing shows")
	}
	p.Hide()
	if over.Top() != nil {
		t.Error("the large sheet stays when secrets are hidden")
	}
	pagetest.Press(t, p.Body, "Start practice")
	if !h.Did("go practice") {
		t.Error(h.Calls)
	}
}

func TestSheetThatCannotBeMade(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.WorkErr = &sheet.MissingGlyphs{Parts: []string{"answer 2", "backup code", "name", "email"}, Characters: secure.NewSecret("ꙮ𐎀")}
	p := h.Show(New(ports))
	want := h.Kit().Text.T("error.sheetParts.body", "letters", "ꙮ 𐎀", "parts", "Answer 2, Backup code, Name, Your email")
	if !strings.Contains(pagetest.Words(p.Body), want) {
		t.Errorf("%q is not in %s", want, pagetest.Words(p.Body))
	}
	h.WorkErr = errors.Join(sheet.ErrTooLong)
	p.Print()
	if !pagetest.Says(h, p.Body, "error.sheet.body") {
		t.Error(pagetest.Words(p.Body))
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
		h, _, _ := newHost(t, pagetest.Look{Lang: "es"})
		h.Person.Set(wizard.FieldMethod, string(c.method))
		h.Person.Set(wizard.FieldPhoneEnding, c.ending)
		s := sheetIn(h.Person, h.Catalogue.For("en"), now)
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
		h, ports, _ := newHost(t, pagetest.Look{Lang: "es"})
		h.Person.Set(wizard.FieldSheetLanguage, chosen)
		got := []string{sheetOf(ports, h.Kit()).Text.Lang}
		for _, beneath := range sheetOptions(ports, h.Kit()).Languages {
			got = append(got, beneath.Lang)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v", chosen, got)
		}
	}
}
