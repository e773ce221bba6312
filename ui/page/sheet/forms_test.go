package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

func TestForms(t *testing.T) {
	for _, test := range []struct{ press, language, name, says, made string }{
		{"Save as text", "en", "recovery-sheet.txt", "My recovery sheet\n", "date.text"},
		{"Save as text", "ru", "recovery-sheet.txt", "Резервный код", "date.text"},
		{"Save in braille", "es", "recovery-sheet.brf", "C^/ODIGO DE RESPALDO", "date.braille"},
		{"Save in braille", "ru", "recovery-sheet.brf", ",MY RECOVERY SHEET", "date.braille"},
	} {
		t.Run(test.press+" "+test.language, func(t *testing.T) {
			h, ports, _ := newHost(t, pagetest.Look{})
			h.Person.Set(wizard.FieldSheetLanguage, test.language)
			h.Chosen = filepath.Join(t.TempDir(), "sheet")
			p := h.Show(New(ports))
			pagetest.Press(t, p.Body, "More choices")
			if english := pagetest.Says(h, h.Over, "step.sheet.forms.english"); english != (test.language == "ru") {
				t.Errorf("it says that the braille is in English: %t", english)
			}
			pagetest.Press(t, h.Over, test.press)
			data, err := os.ReadFile(h.Chosen)
			if err != nil || !strings.Contains(string(data), test.says) {
				t.Errorf("%v: %s", err, data)
			}
			if !h.Did("save as "+test.name) || !pagetest.Says(h, p.Body, "step.sheet.forms.saved", "path", h.Chosen) {
				t.Error(h.Calls, pagetest.Words(p.Body))
			}
			if !pagetest.Says(h, p.Body, test.made+".today", "time", "11:02 AM") {
				t.Error("it does not count as saved:", pagetest.Words(p.Body))
			}
			if problems := h.Person.Next(h.Clock); len(problems) > 0 {
				t.Error("the last step wants another sheet:", problems)
			}
		})
	}
}

func TestFormsOnASharedComputerGoOntoAStick(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.MakeShared()
	p := h.Show(New(ports))
	h.Chosen = filepath.Join(t.TempDir(), "sheet.txt")
	pagetest.Press(t, p.Body, "More choices")
	pagetest.Press(t, h.Over, "Save as text")
	if len(h.Asked) == 0 || h.Asked[0].Text != h.Kit().Text.T("page.stick.file") {
		t.Fatal("nobody asks for a stick:", h.Asked)
	}
	h.Answer(true)
	if len(h.Asked) == 0 || h.Asked[0].Text != h.Kit().Text.T("page.stick.fileRefused") {
		t.Fatal("it is not refused:", h.Asked)
	}
	h.Answer(false)
	if _, err := os.Stat(h.Chosen); err == nil {
		t.Error("it is on the shared disk")
	}
}
