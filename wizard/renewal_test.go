package wizard

import "testing"

// After a change in a finished journey, only what belongs to that change is asked for;
// the sheet comes next.
func TestRenewalIsShort(t *testing.T) {
	t.Run("another method", func(t *testing.T) {
		j := finished(t, MethodApp)
		j.GoTo(StepMethod)
		j.Select(FieldMethod, string(MethodText))
		equal(t, "next", keys(j.Next(noon)), []string(nil))
		equal(t, "instructions", j.Step().ID, StepText)
		j.Set(FieldPhoneEnding, "42")
		j.Next(noon)
		equal(t, "the new code", j.Step().ID, StepBackup)
		j.Set(FieldBackup, newCode)
		j.Set(FieldBackupAgain, newCode)
		j.Next(noon)
		equal(t, "then", j.Step().ID, StepSheet)
	})
	t.Run("new codes", func(t *testing.T) {
		j := finished(t, MethodApp)
		j.Renew()
		j.GoTo(StepMethod)
		j.Next(noon)
		equal(t, "instructions", j.Step().ID, StepApp)
		j.Set(FieldAppCheck, Yes)
		j.Next(noon)
		equal(t, "the new code", j.Step().ID, StepBackup)
	})
	for _, id := range []StepID{StepEmail, StepPassword, StepQuestions} {
		j := finished(t, MethodApp)
		j.GoTo(id)
		equal(t, "next", keys(j.Next(noon)), []string(nil))
		equal(t, "after "+string(id), j.Step().ID, StepSheet)
	}
	j := walkTo(t, MethodApp, StepSheet)
	j.GoTo(StepEmail)
	j.Next(noon)
	equal(t, "a first journey goes on in order", j.Step().ID, StepConfirm)
}
