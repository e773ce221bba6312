package sheet

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// typePDFPassword types a password for the PDF into both fields.
func typePDFPassword(t *testing.T, h *pagetest.Host, typed string) {
	t.Helper()
	pagetest.Type(t, h, pagetest.Field(t, h.Page.Body, h.Kit().Text.T("step.sheet.protectLabel")), typed)
	pagetest.Type(t, h, pagetest.Field(t, h.Page.Body, h.Kit().Text.T("step.sheet.protectAgain")), typed)
}

func TestFinishWithoutASheet(t *testing.T) {
	h, p := open(t)
	t8 := h.Kit().Text.T
	pagetest.Press(t, p.Body, t8("step.sheet.without.press"))
	if !h.Asked[0].Danger || h.Asked[0].Text != t8("step.sheet.without.body") {
		t.Fatal("nobody is warned")
	}
	h.Answer(false)
	if h.Person.Finished() || h.Did("home") {
		t.Error("finished all the same")
	}
	pagetest.Press(t, p.Body, t8("step.sheet.without.press"))
	h.Answer(true)
	if !h.Person.Finished() || !h.Did("home") {
		t.Error(h.Calls)
	}
}

func TestFinishWithoutASheetOnASharedComputer(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, h.Kit().Text.T("step.sheet.without.press"))
	h.Answer(true)
	if !h.Did("go leave") {
		t.Error(h.Calls)
	}
	if p := h.Show(NewHandOver(ports)); !pagetest.Says(h, p.Body, "page.erase.tick1None") {
		t.Error("a sheet that was never made is asked for:", pagetest.Words(p.Body))
	}
}

// Finishing without a sheet is offered only if there is no sheet yet and no other step is
// left.
func TestFinishIsOfferedOnlyWithoutASheet(t *testing.T) {
	for name, change := range map[string]func(*wizard.Journey, *pagetest.Host){
		"printed":  func(j *wizard.Journey, h *pagetest.Host) { j.Mark(wizard.SheetPrinted, h.Clock) },
		"not done": func(j *wizard.Journey, _ *pagetest.Host) { j.Set(wizard.Answer(2), "") },
	} {
		h, ports, _ := newHost(t, pagetest.Look{})
		change(h.Person, h)
		if p := h.Show(New(ports)); pagetest.Says(h, p.Body, "step.sheet.without.press") {
			t.Error(name, "offers to finish")
		}
	}
}

func TestPDFPasswordIsTypedTwice(t *testing.T) {
	h, p := open(t)
	h.Chosen = filepath.Join(t.TempDir(), "sheet.pdf")
	field := func(key string) string { return h.Kit().Text.T("step.sheet." + key) }
	pagetest.Press(t, p.Body, field("protect"))
	for _, c := range []struct{ first, again, problem string }{
		{"a", "a", "problem.passphraseEasy"},
		{"river-candle", "river-candel", "problem.passphraseDiffers"},
	} {
		pagetest.Type(t, h, pagetest.Field(t, p.Body, field("protectLabel")), c.first)
		pagetest.Type(t, h, pagetest.Field(t, p.Body, field("protectAgain")), c.again)
		pagetest.Press(t, p.Body, "Save PDF")
		if !pagetest.Says(h, p.Body, c.problem, "n", 11) || h.Did("save as recovery-sheet.pdf") {
			t.Errorf("%s is taken: %s", c.problem, pagetest.Words(p.Body))
		}
	}
	typePDFPassword(t, h, "river-candle")
	pagetest.Press(t, p.Body, "Save PDF")
	if !h.Did("save as recovery-sheet.pdf") || pagetest.Says(h, p.Body, "step.sheet.saved.unlocked") {
		t.Error(pagetest.Words(p.Body))
	}
}

func TestPDFWithoutPassword(t *testing.T) {
	h, p := open(t)
	h.Chosen = filepath.Join(t.TempDir(), "my sheet.pdf")
	pagetest.Press(t, p.Body, "Save PDF")
	if !pagetest.Says(h, p.Body, "step.sheet.saved.unlocked") {
		t.Fatal("nobody says that it is open to all:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, h.Kit().Text.T("step.sheet.saved.open"))
	if !h.Did("browse " + fileURL(h.Chosen)) {
		t.Error(h.Calls)
	}
	pagetest.Press(t, p.Body, h.Kit().Text.T("step.sheet.saved.lock"))
	if h.Focused != pagetest.Field(t, p.Body, h.Kit().Text.T("step.sheet.protectLabel")).Focusable() {
		t.Error("no password can be typed")
	}
	pagetest.Press(t, p.Body, h.Kit().Text.T("step.sheet.saved.erase"))
	h.Answer(true)
	if _, err := os.Stat(h.Chosen); !os.IsNotExist(err) || !h.Person.When(wizard.SheetSaved).IsZero() {
		t.Error("it is still there, or counts as a sheet:", err)
	}
}

// From here, the person can change what cannot be printed.
func TestUnprintableIsMended(t *testing.T) {
	for part, want := range map[string]string{
		"answer 3": "go to questions", "question 1": "go to questions", "backup code": "go to backup", "email": "go to email",
	} {
		h, ports, _ := newHost(t, pagetest.Look{})
		h.WorkErr = &sheet.MissingGlyphs{Parts: []string{part}, Characters: secure.NewSecret("ꙮ")}
		p := h.Show(New(ports))
		pagetest.Press(t, p.Body, "Change: ")
		if !h.Did(want) {
			t.Error(part, h.Calls)
		}
	}
}

// No step asks for the name, so it can be changed on this page.
func TestUnprintableNameIsMended(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.WorkErr = &sheet.MissingGlyphs{Parts: []string{"name"}, Characters: secure.NewSecret("ꙮ")}
	p := h.Show(New(ports))
	pagetest.Press(t, p.Body, "Change: ")
	h.WorkErr = nil
	pagetest.Type(t, h, pagetest.Field(t, h.Over, h.Kit().Text.T("dialog.rename.label")), "Rosa D.")
	pagetest.Press(t, h.Over, h.Kit().Text.T("dialog.rename.yes"))
	if h.Person.Text(wizard.FieldName) != "Rosa D." || h.Over != nil {
		t.Error("the name stays", h.Person.Text(wizard.FieldName))
	}
	if pagetest.Says(h, h.Page.Body, "step.sheet.mend", "what", "Name") {
		t.Error("the sheet is not drawn anew:", pagetest.Words(h.Page.Body))
	}
}

// A person who got no backup code is asked for it again.
func TestAsksAgainForTheBackupCode(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person = wizardtest.RosaAt(wizard.StepBackup, h.Clock, nil)
	h.Person.Set(wizard.FieldBackup, "")
	h.Person.Tick(wizard.FieldNoBackup, true)
	h.At(wizard.StepSheet)
	p := h.Show(New(ports))
	if !pagetest.Says(h, p.Body, "step.sheet.noBackup.title") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Type my backup code")
	if !h.Did("go to backup") {
		t.Error(h.Calls)
	}
}

func TestLeadsToWhatComesAfter(t *testing.T) {
	h, p := open(t)
	pagetest.Press(t, p.Body, h.Kit().Text.T("step.sheet.afterOpen"))
	if !h.Did("go after") {
		t.Error(h.Calls)
	}
}
