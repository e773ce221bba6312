package wizard

import (
	"reflect"
	"testing"
)

// Looking at every method after going back from the sheet changes nothing.
func TestLookingIsNotSaving(t *testing.T) {
	for _, m := range Methods() {
		j := walkTo(t, MethodApp, StepSheet)
		j.Mark(SheetPrinted, noon)
		j.GoTo(StepMethod)
		items, progress, undone := j.Items(), j.Progress(), j.Undone()
		j.Select(FieldMethod, string(m))
		equal(t, "shown", j.Selected(FieldMethod), string(m))
		equal(t, "to be confirmed", j.Unconfirmed(FieldMethod), m != MethodApp)
		equal(t, "would void the code", j.VoidsBackup(), m != MethodApp)
		equal(t, "method", j.Method(), MethodApp)
		equal(t, "items", reflect.DeepEqual(j.Items(), items), true)
		equal(t, "progress", j.Progress(), progress)
		equal(t, "undone", j.Undone(), undone)
		equal(t, "sheet", j.sheetMade(), true)

		j.GoTo(StepSheet)
		equal(t, "left by the rail", j.Selected(FieldMethod), "app")
		j.GoTo(StepMethod)
		j.Select(FieldMethod, string(m))
		j.Back()
		equal(t, "left by Back", j.Selected(FieldMethod), "app")
	}
}

func TestNextConfirms(t *testing.T) {
	j := walkTo(t, MethodApp, StepMethod)
	equal(t, "nothing chosen", keys(j.Next(noon)), []string{"method problem.methodEmpty"})
	j.Select(FieldMethod, "text")
	j.Select(FieldMethod, "email")
	equal(t, "not yet", j.Method(), Method(""))
	equal(t, "not yet", j.Undone()[0], StepMethod)
	equal(t, "first choice voids nothing", j.VoidsBackup(), false)
	equal(t, "next", keys(j.Next(noon)), []string(nil))
	equal(t, "method", j.Method(), MethodEmail)
	equal(t, "confirmed", j.Unconfirmed(FieldMethod), false)
	equal(t, "step", j.Step().ID, StepMail)
}

func TestConfirm(t *testing.T) {
	j := New(noon)
	j.Select(FieldMethod, "text")
	equal(t, "problems", keys(j.Confirm(FieldMethod)), []string(nil))
	equal(t, "method", j.Method(), MethodText)
	equal(t, "nothing selected", keys(j.Confirm(FieldMethod)), []string(nil))
	equal(t, "method", j.Method(), MethodText)
}

func TestSelectIgnores(t *testing.T) {
	j := New(noon)
	j.Set(FieldMethod, "text")
	for name, c := range map[string]struct {
		f      Field
		choice string
	}{
		"no option":      {FieldMethod, "fax"},
		"nothing":        {FieldMethod, ""},
		"the answer":     {FieldMethod, "text"},
		"a text field":   {FieldName, "Rosa"},
		"a secret":       {FieldBackup, "7K4M"},
		"unknown fields": {"lunch", "tamal"},
	} {
		j.Select(FieldMethod, "app")
		j.Select(c.f, c.choice)
		equal(t, name, j.Unconfirmed(c.f), false)
	}
	j.Select(FieldMethod, "app")
	j.Set(FieldMethod, "email")
	equal(t, "Set decides", j.Selected(FieldMethod), "email")
}
