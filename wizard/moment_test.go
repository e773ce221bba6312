package wizard

import (
	"testing"
	"time"
)

func TestWaitsSurviveARestart(t *testing.T) {
	j := walkTo(t, MethodApp, StepConfirmation)
	at := func(d time.Duration) time.Time { return noon.Add(d) }
	equal(t, "left", j.Left(at(0)), ConfirmationWait)
	equal(t, "left", j.Left(at(2*time.Minute+28*time.Second)), 7*time.Minute+32*time.Second)

	again, err := Restore(j.Items())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "left", again.Left(at(9*time.Minute)), time.Minute)
	equal(t, "over", again.Left(at(time.Hour)), time.Duration(0))
	equal(t, "waited", again.Waited(StepConfirm, at(time.Hour)), time.Hour)

	again.Back()
	again.Next(at(5 * time.Minute))
	equal(t, "coming again starts no new wait", again.Left(at(6*time.Minute)), 4*time.Minute)
}

func TestClockSetBack(t *testing.T) {
	j := walkTo(t, MethodApp, StepConfirmation)
	yesterday := noon.Add(-24 * time.Hour)
	equal(t, "left", j.Left(yesterday), ConfirmationWait)
	equal(t, "left", j.Left(yesterday.Add(4*time.Minute)), 6*time.Minute)
	again, _ := Restore(j.Items())
	equal(t, "left", again.Left(yesterday.Add(10*time.Minute)), time.Duration(0))
}

func TestWaitIsOfTimedStepsReached(t *testing.T) {
	j := walkTo(t, MethodApp, StepPassword)
	later := noon.Add(time.Hour)
	for _, id := range []StepID{StepEmail, StepConfirmation, "nowhere"} {
		equal(t, string(id), j.Waited(id, later), time.Duration(0))
	}
	equal(t, "kept nothing", j.When(arrival(StepConfirmation)), time.Time{})
}

func TestAnotherEmailIsWaitedForAnew(t *testing.T) {
	j := walkTo(t, MethodApp, StepConfirm)
	later := noon.Add(time.Hour)
	j.Set(FieldEmail, "rosa.delgado@example.com")
	equal(t, "same email", j.Waited(StepConfirm, later), time.Hour)
	j.Back()
	j.Set(FieldEmail, "rosa@example.com")
	j.Next(later)
	equal(t, "other email", j.Waited(StepConfirm, later), time.Duration(0))
}

func TestMark(t *testing.T) {
	j := New(noon)
	equal(t, "used", j.When(Used), noon)
	j.Next(noon.Add(time.Minute))
	equal(t, "not used", j.When(Used), noon)
	j.Set(FieldHasAccount, No)
	j.NextAnyway(noon.Add(time.Minute))
	equal(t, "used", j.When(Used), noon.Add(time.Minute))

	j.Mark(SheetSaved, noon.Add(300*time.Millisecond))
	equal(t, "to the second", j.When(SheetSaved), noon)
	j.Mark(SheetSaved, time.Time{})
	equal(t, "forgotten", j.When(SheetSaved), time.Time{})
	for _, bad := range []time.Time{time.Unix(-5, 0), time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		j.Mark(SheetSaved, bad)
		equal(t, "not kept", j.When(SheetSaved), time.Time{})
	}
	j.Mark("lunch", noon)
	equal(t, "unknown", j.When("lunch"), time.Time{})
}

// A sheet that is not the newest any more is remembered until it is torn up.
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
