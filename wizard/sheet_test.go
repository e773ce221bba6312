package wizard

import (
	"cmp"
	"testing"
	"time"
)

// An outdated sheet is remembered until the person has torn it up.
func TestOlderSheet(t *testing.T) {
	j := New(noon)
	j.MarkSheet(SheetPrinted, noon)
	j.MarkSheet(SheetPrinted, noon.Add(time.Hour))
	if !j.When(SheetOlder).IsZero() {
		t.Error("printed twice on one day, both carry the same date")
	}
	j.MarkSheet(SheetPrinted, noon.AddDate(0, 0, 3))
	if !j.When(SheetOlder).Equal(noon.Add(time.Hour)) {
		t.Error("older is", j.When(SheetOlder))
	}
	j.Set(FieldBackup, "7K4M 92QD")
	if !j.When(SheetOlder).Equal(noon.AddDate(0, 0, 3)) || j.sheetMade() {
		t.Error("with another code on it, older is", j.When(SheetOlder))
	}
	back, err := Restore(j.Items())
	if err != nil || !back.When(SheetOlder).Equal(j.When(SheetOlder)) {
		t.Error("not kept:", err)
	}
	j.Mark(SheetOlder, time.Time{})
	j.Set(FieldBackup, "other")
	if !j.When(SheetOlder).IsZero() {
		t.Error("there was no sheet to become old")
	}
}

// A sheet in any form counts, and the newest one determines the date.
func TestFormsOfTheSheet(t *testing.T) {
	for i, form := range SheetForms() {
		j := walkTo(t, MethodText, StepSheet)
		if problems := j.Next(noon); len(problems) == 0 {
			t.Fatal("nothing was made, and the last step is done")
		}
		j.MarkSheet(form, noon)
		j.MarkSheet(SheetForms()[0], noon.Add(-time.Hour))
		want := noon
		if i == 0 {
			want = noon.Add(-time.Hour)
		}
		if !j.SheetMade().Equal(want) {
			t.Errorf("%s: made at %v", form, j.SheetMade())
		}
		if problems := j.Next(noon); len(problems) > 0 {
			t.Errorf("%s: the last step wants %v", form, problems)
		}
		j.Set(FieldBackup, "other")
		if j.sheetMade() || !j.When(SheetOlder).Equal(want) {
			t.Errorf("%s: another code leaves it", form)
		}
	}
}

// After the end, changing an answer of any kind makes the sheet outdated, but the person
// still counts as finished.
func TestChangedAnswerOutdatesSheet(t *testing.T) {
	for _, f := range []Field{
		FieldName, FieldSheetLanguage, FieldEmail, FieldMethod, FieldPhoneEnding, FieldKey, FieldBackup,
		Question(1), Answer(5), FieldSheetTwoPlaces,
	} {
		j := walkTo(t, MethodText, StepSheet)
		j.Set(f, "text")
		j.Mark(SheetPrinted, noon)
		j.Mark(Finished, noon)
		if j.Set(f, j.Value(f).Reveal()); !j.sheetMade() {
			t.Errorf("%s: the same answer outdates the sheet", f)
		}
		other := map[Field]string{FieldMethod: "email", FieldSheetTwoPlaces: Yes, FieldKey: "JBSWY3DPEHPK3PXP"}
		j.Set(f, cmp.Or(other[f], "other"))
		if j.sheetMade() || !j.When(SheetOlder).Equal(noon) {
			t.Errorf("%s: another answer leaves the sheet", f)
		}
		if !j.Finished() || !j.Progress().Finished || j.Done(StepSheet) {
			t.Errorf("%s: another answer undoes the end", f)
		}
	}
	j := New(noon)
	j.Mark(SheetPrinted, noon)
	if j.Set(FieldBackupAgain, "text"); !j.sheetMade() {
		t.Error("what is not on the sheet outdates it")
	}
}

func TestFinishWithoutSheet(t *testing.T) {
	j := walkTo(t, MethodApp, StepQuestions)
	equal(t, "not yet", keys(j.FinishWithoutSheet(noon)), []string{"sheet step.sheet.missing"})
	equal(t, "not yet", j.Finished(), false)
	j = walkTo(t, MethodApp, StepSheet)
	equal(t, "finish", keys(j.FinishWithoutSheet(noon)), []string(nil))
	equal(t, "progress", j.Progress(), Progress{Done: NumberedSteps, Furthest: StepSheet, Finished: true})
	equal(t, "the sheet is not done", j.Done(StepSheet), false)
}
