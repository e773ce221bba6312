package page

import (
	"testing"

	"waypost/secure/sheet"
	"waypost/wizard"
)

func TestSheetChoices(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.journey.Mark(wizard.SheetPrinted, h.now)
	p := Build(h, Step)
	show(h, p)
	find(t, p.Primary, "Finish")
	press(t, p.Body, "More choices")
	press(t, h.over, "A4")
	if o := sheetOptions(h); o.Paper != sheet.A4 || h.changes != 1 {
		t.Error(o, h.changes)
	}
	find(t, p.Primary, "Finish") // the same sheet on other paper
	press(t, h.over, "Keep them in two places")
	press(t, h.over, "Leave the app key out")
	press(t, h.over, h.kit.Text.T("language.of.both"))
	o := sheetOptions(h)
	if !o.TwoPlaces || !o.WithoutKey || len(o.Languages) != 1 || o.Languages[0].Lang != "en" || sheetOf(h).Text.Lang != "es" {
		t.Errorf("%+v", o)
	}
	find(t, p.Body, "See all 2 pages")
	find(t, p.Primary, "Print the sheet") // what was printed is an older one
	if !h.journey.When(wizard.SheetOlder).Equal(h.now) {
		t.Error("the sheet with the key on it is forgotten")
	}
	press(t, h.over, "Letter")
	press(t, h.over, "Leave the app key out")
	if o := sheetOptions(h); o.Paper != sheet.Letter || o.WithoutKey {
		t.Errorf("%+v", o)
	}
}

// Who has no key cannot leave it out.
func TestSheetChoicesWithoutKey(t *testing.T) {
	h := newHost(t, look{})
	h.journey.Set(wizard.FieldMethod, string(wizard.MethodText))
	(&sheetChoices{h: h, changed: func() {}}).open()
	if says(h, h.over, "step.sheet.choices.key") || !says(h, h.over, "step.sheet.choices.two") {
		t.Error(words(h.over))
	}
}

func TestOlderSheetIsToBeTornUp(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	h.journey.MarkSheet(wizard.SheetPrinted, h.now.AddDate(0, 0, -12))
	h.journey.Set(wizard.FieldBackup, "9999 8888")
	p := Build(h, Step)
	if says(h, p.Body, "step.sheet.older.title") {
		t.Error("before there is a newer one it may still be needed")
	}
	h.journey.MarkSheet(wizard.SheetPrinted, h.now)
	p = Build(h, Step)
	if !says(h, p.Body, "step.sheet.older.body", "date", "May 2, 2026") {
		t.Error(words(p.Body))
	}
	press(t, p.Body, "I tore it up")
	if says(h, p.Body, "step.sheet.older.title") || h.changes == 0 || !h.journey.When(wizard.SheetOlder).IsZero() {
		t.Error(words(p.Body))
	}
}
