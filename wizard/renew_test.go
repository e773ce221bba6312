package wizard

import (
	"testing"
	"time"

	"waypost/secure"
)

// Paper with another answer on it is not the sheet any more.
func TestChangedAnswerOutdatesSheet(t *testing.T) {
	now := time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC)
	for _, f := range []Field{FieldName, FieldEmail, FieldMethod, FieldPhoneEnding, FieldKey, FieldBackup, Question(1), Answer(5)} {
		j := New(now)
		j.Set(f, "text")
		for _, m := range []Moment{SheetPrinted, SheetSaved, Finished} {
			j.Mark(m, now)
		}
		if j.Set(f, string(j.Value(f).Reveal())); !j.Finished() {
			t.Errorf("%s: the same answer outdates the sheet", f)
		}
		if j.Set(f, "email"); j.Finished() || j.sheetMade() {
			t.Errorf("%s: another answer leaves the sheet", f)
		}
	}
	j := New(now)
	j.Mark(SheetPrinted, now)
	if j.Set(FieldBackupAgain, "text"); !j.sheetMade() {
		t.Error("what is not on the sheet outdates it")
	}
}

// After a lost phone the old code stays, but nothing counts as checked.
func TestRenew(t *testing.T) {
	now := time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC)
	j := New(now)
	j.Set(FieldBackup, "7K4M 92QD")
	j.Set(FieldBackupAgain, "7K4M 92QD")
	j.Set(FieldAppCheck, Yes)
	j.Mark(Finished, now)
	j.Renew()
	if !j.Value(FieldBackup).Equal(secure.NewSecret("7K4M 92QD")) {
		t.Error("the old backup code is gone")
	}
	if !j.Value(FieldBackupAgain).Empty() || j.Is(FieldAppCheck, Yes) || j.Finished() {
		t.Error("something still counts as checked")
	}
}
