package wizard

import (
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

const (
	oldCode = "7K4M 92QD XT3H 8WBN"
	newCode = "Q2PW 66HX M8RA 41TZ"
)

// finished returns a person who has finished with a method and printed the sheet.
func finished(t testing.TB, m Method) *Journey {
	t.Helper()
	j := walkTo(t, m, StepSheet)
	j.Mark(SheetPrinted, noon)
	if problems := j.Next(noon); problems != nil {
		t.Fatal(problems)
	}
	return j
}

// The backup code becomes void with each change after which the website shows another
// code.
func TestOldBackupCodeIsVoid(t *testing.T) {
	for name, change := range map[string]func(*Journey){
		"another method, set":       func(j *Journey) { j.Set(FieldMethod, "text") },
		"another method, confirmed": func(j *Journey) { j.Select(FieldMethod, "email"); j.Confirm(FieldMethod) },
		"another method, by Next":   func(j *Journey) { j.GoTo(StepMethod); j.Select(FieldMethod, "textEmail"); j.Next(noon) },
		"no method":                 func(j *Journey) { j.Set(FieldMethod, "") },
		"another key":               func(j *Journey) { j.SetKey(parsed(t, "JBSWY3DPEHPK3PXP")) },
		"another key, as text":      func(j *Journey) { j.Set(FieldKey, "JBSW Y3DP EHPK 3PXP") },
		"the key with other digits": func(j *Journey) { j.Set(FieldKey, "otpauth://totp/x?digits=8&secret="+rosasKey) },
		"no key":                    func(j *Journey) { j.Set(FieldKey, "") },
		"new codes":                 func(j *Journey) { j.Renew() },
	} {
		t.Run(name, func(t *testing.T) {
			j := finished(t, MethodApp)
			change(j)
			equal(t, "code", j.Value(FieldBackup).Empty(), true)
			equal(t, "repetition", j.Value(FieldBackupAgain).Empty(), true)
			equal(t, "phone", j.Is(FieldAppCheck, Yes), false)
			equal(t, "says so", j.Is(FieldBackupVoid, Yes), true)
			equal(t, "sheet", j.sheetMade(), false)
			equal(t, "older sheet", j.When(SheetOlder), noon)
			equal(t, "still finished", j.Finished(), true)
			for item, value := range j.Items() {
				equal(t, string(item), strings.Contains(value.Reveal(), oldCode), false)
			}
			again, err := Restore(j.Items())
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "says so after a restart", again.Is(FieldBackupVoid, Yes), true)
			equal(t, "sheet needs the code", keys(again.FinishWithoutSheet(noon)), []string{"sheet step.sheet.missing"})
		})
	}
}

func TestBackupCodeStaysValid(t *testing.T) {
	for name, change := range map[string]func(*Journey){
		"the same method":        func(j *Journey) { j.Set(FieldMethod, "app") },
		"the same key":           func(j *Journey) { j.SetKey(parsed(t, rosasKey)) },
		"the key with names":     func(j *Journey) { j.Set(FieldKey, "otpauth://totp/USCIS:rosa?secret="+rosasKey) },
		"a text that is no key":  func(j *Journey) { j.Set(FieldKey, "318 204") },
		"a look at other things": func(j *Journey) { j.GoTo(StepMethod); j.Select(FieldMethod, "text"); j.GoTo(StepSheet) },
		"another name":           func(j *Journey) { j.SetName("Rosa María Delgado") },
		"another email":          func(j *Journey) { j.Set(FieldEmail, "rosa@example.org") },
	} {
		j := finished(t, MethodApp)
		change(j)
		equal(t, name, j.Value(FieldBackup), secure.NewSecret(oldCode))
		equal(t, name, j.Is(FieldBackupVoid, Yes), false)
		equal(t, name, j.Is(FieldAppCheck, Yes), true)
	}
	j := walkTo(t, MethodApp, StepBackup)
	j.Set(FieldKey, "")
	j.Set(FieldBackup, oldCode)
	j.SetKey(parsed(t, rosasKey))
	equal(t, "a first key, brought in late", j.Value(FieldBackup), secure.NewSecret(oldCode))
}

// The old code is not accepted as the new one.
func TestOldBackupCodeIsNotTakenAgain(t *testing.T) {
	for _, typed := range []string{oldCode, " " + oldCode, "7K4M\u00a092QD\u00a0XT3H\u00a08WBN"} {
		j := finished(t, MethodApp)
		j.Renew()
		j.GoTo(StepBackup)
		equal(t, typed, keys(j.Set(FieldBackup, typed)), []string{"backup problem.backupVoid"})
		j.Set(FieldBackupAgain, typed)
		equal(t, "next", keys(j.NextSkipping(noon)), []string{"backup problem.backupVoid"})
		j.Set(FieldNoBackup, Yes) // the website did not show a new one
		equal(t, "still valid", keys(j.Next(noon)), []string(nil))
		equal(t, "done", j.Done(StepBackup), true)
	}
}

func TestNewBackupCode(t *testing.T) {
	j := finished(t, MethodApp)
	j.Renew()
	id, ok := j.Landing()
	equal(t, "opens where the code is missing", ok && id == StepApp, true)
	j.Set(FieldAppCheck, Yes)
	id, _ = j.Landing()
	equal(t, "opens where the code is missing", id, StepBackup)
	j.GoTo(id)
	equal(t, "missing", keys(j.Next(noon)), []string{"backup problem.backupEmpty", "backupAgain problem.backupAgainEmpty"})
	equal(t, "new", keys(j.Set(FieldBackup, newCode)), []string(nil))
	j.Set(FieldBackupAgain, newCode)
	equal(t, "next", keys(j.Next(noon)), []string(nil))
	equal(t, "no longer void", j.Is(FieldBackupVoid, Yes), false)
	equal(t, "sheet", keys(j.Set(FieldBackup, newCode)), []string(nil))
}

func TestWebsiteShowedNoCode(t *testing.T) {
	j := walkTo(t, MethodText, StepBackup)
	j.Tick(FieldNoBackup, true)
	equal(t, "next", keys(j.Next(noon)), []string(nil))
	equal(t, "not done", j.Done(StepBackup), false)
	equal(t, "asked again", j.Progress().Done, 5)
	equal(t, "but does not prevent the end", slices.Contains(j.Undone(), StepBackup), false)
	again, err := Restore(j.Items())
	if err != nil {
		t.Fatal(err)
	}
	equalJourneys(t, j, again)
	j.Set(FieldBackup, newCode)
	equal(t, "a code after all", j.Is(FieldNoBackup, Yes), false)
	equal(t, "to be repeated", j.Undone()[0], StepBackup)
}
