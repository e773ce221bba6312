package sheet

import (
	"testing"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

func TestSheetChoices(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Mark(wizard.SheetPrinted, h.Clock)
	p := h.Show(New(ports))
	pagetest.Find(t, p.Primary, "Finish")
	pagetest.Press(t, p.Body, "More choices")
	pagetest.Press(t, h.Over, "A4")
	if o := sheetOptions(ports, h.Kit()); o.Paper != sheet.A4 || h.Changes != 1 {
		t.Error(o, h.Changes)
	}
	pagetest.Find(t, p.Primary, "Finish") // the same sheet, only on other paper
	pagetest.Press(t, h.Over, "Keep them in two places")
	pagetest.Press(t, h.Over, "Leave the app key out")
	pagetest.Press(t, h.Over, h.Kit().Text.T("language.both"))
	o := sheetOptions(ports, h.Kit())
	if !o.TwoPlaces || !o.WithoutKey || len(o.Languages) != 1 || o.Languages[0].Lang != "en" || sheetOf(ports, h.Kit()).Text.Lang != "es" {
		t.Errorf("%+v", o)
	}
	pagetest.Find(t, p.Body, "See all 2 pages")
	pagetest.Find(t, p.Primary, "Print the sheet") // the printed sheet is out of date
	if !h.Person.When(wizard.SheetOlder).Equal(h.Clock) {
		t.Error("the sheet with the key on it is forgotten")
	}
	pagetest.Press(t, h.Over, "Letter")
	pagetest.Press(t, h.Over, "Leave the app key out")
	if o := sheetOptions(ports, h.Kit()); o.Paper != sheet.Letter || o.WithoutKey {
		t.Errorf("%+v", o)
	}
}

// A person without a key is not offered to leave it off.
func TestSheetChoicesWithoutKey(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.Set(wizard.FieldMethod, string(wizard.MethodText))
	(&sheetChoices{Ports: ports, out: &sheetExport{Ports: ports, kit: h.Kit()}, kit: h.Kit(), changed: func() {}}).open()
	if pagetest.Says(h, h.Over, "step.sheet.choices.key") || !pagetest.Says(h, h.Over, "step.sheet.choices.two") {
		t.Error(pagetest.Words(h.Over))
	}
}

func TestOlderSheetIsToBeTornUp(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.Person.MarkSheet(wizard.SheetPrinted, h.Clock.AddDate(0, 0, -12))
	h.Person.Set(wizard.FieldBackup, "9999 8888")
	p := h.Show(New(ports))
	if pagetest.Says(h, p.Body, "step.sheet.older.title") {
		t.Error("before there is a newer one it may still be needed")
	}
	h.Person.MarkSheet(wizard.SheetPrinted, h.Clock)
	p = h.Show(New(ports))
	if !pagetest.Says(h, p.Body, "step.sheet.older.body", "date", "May 2, 2026") {
		t.Error(pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "I tore it up")
	if pagetest.Says(h, p.Body, "step.sheet.older.title") || h.Changes == 0 || !h.Person.When(wizard.SheetOlder).IsZero() {
		t.Error(pagetest.Words(p.Body))
	}
}
