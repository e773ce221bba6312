package wizard

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// later is a day on which something is changed.
var later = time.Date(2026, time.August, 2, 9, 0, 0, 0, time.UTC)

// A journey is dated as the session dates it, then one thing is changed after the other.
func TestKeptIsDated(t *testing.T) {
	changes := map[Kept]func(*Journey){
		KeptEmail:     func(j *Journey) { j.Set(FieldEmail, "rosa@example.org") },
		KeptPassword:  func(j *Journey) { j.Set(FieldPassword, "paper-River-77-lamp-Door") },
		KeptMethod:    func(j *Journey) { j.SetKey(parsed(t, "JBSWY3DPEHPK3PXP")); j.Set(FieldBackup, oldCode) },
		KeptBackup:    func(j *Journey) { j.Set(FieldBackup, newCode) },
		KeptQuestions: func(j *Journey) { j.Set(Answer(3), "Luna") },
	}
	for changed, change := range changes {
		t.Run(string(changed), func(t *testing.T) {
			j := finished(t, MethodApp)
			j.Date(noon)
			for _, k := range AllKept() {
				equal(t, "set "+string(k), j.SetOn(k), noon)
				j.Prove(k, noon)
			}
			change(j)
			equal(t, "proof of the old one", j.ProvenOn(changed).IsZero(), true)
			j.Date(later)
			j.Date(later.Add(time.Hour)) // nothing has changed since
			again, err := Restore(j.Items())
			if err != nil {
				t.Fatal(err)
			}
			for _, k := range AllKept() {
				switch {
				case k == changed:
					equal(t, "set", again.SetOn(k), later)
				case k == KeptBackup && changed == KeptMethod: // a new key comes with a new backup code
				default:
					equal(t, "set "+string(k), again.SetOn(k), noon)
					equal(t, "proven "+string(k), again.ProvenOn(k), noon)
				}
			}
		})
	}
}

func TestPhoneCodeIsAProof(t *testing.T) {
	j := finished(t, MethodApp)
	j.Date(noon)
	equal(t, "proven", j.ProvenOn(KeptMethod), noon)
	j.Set(FieldAppCheck, No)
	equal(t, "taken back", j.ProvenOn(KeptMethod).IsZero(), true)
	j.Set(FieldAppCheck, Yes)
	j.Date(later)
	equal(t, "again", j.ProvenOn(KeptMethod), later)
	j.Renew()
	j.Date(later)
	equal(t, "another phone", j.ProvenOn(KeptMethod).IsZero(), true)
}

func TestNothingIsProvenThatIsNotKept(t *testing.T) {
	j := New(noon)
	j.Prove(KeptBackup, noon)
	j.Set(FieldBackup, oldCode)
	j.Set(FieldBackup, "")
	j.Date(noon)
	equal(t, "proven", j.ProvenOn(KeptBackup).IsZero(), true)
	equal(t, "set", j.SetOn(KeptBackup).IsZero(), true)
}

// A replaced value is in no item, neither together with the new value nor while that is
// missing.
func TestReplaceKeepsOne(t *testing.T) {
	renewed := map[Kept]map[Field]string{
		KeptEmail:     {FieldEmail: "rosa@example.org", FieldOnlyReader: Yes},
		KeptPassword:  {FieldPassword: "paper-River-77-lamp-Door"},
		KeptBackup:    {FieldBackup: newCode, FieldBackupAgain: newCode},
		KeptQuestions: {},
	}
	for n := 1; n <= Questions; n++ {
		renewed[KeptQuestions][Question(n)], renewed[KeptQuestions][Answer(n)] = "Which lake? "+string(rune('0'+n)), "Lake "+string(rune('0'+n))
	}
	for k, fresh := range renewed {
		t.Run(string(k), func(t *testing.T) {
			j := finished(t, MethodApp)
			old := map[Field]string{}
			for f := range fresh {
				if fieldSpecs[f].kept == k {
					old[f] = j.Value(f).Reveal()
				}
			}
			holdsOld := func() bool {
				for _, item := range j.Items() {
					for _, value := range old {
						if strings.Contains(item.Reveal(), value) {
							return true
						}
					}
				}
				return false
			}
			j.Replace(k)
			equal(t, "step", j.Step().ID, k.Step())
			equal(t, "old one, at once", holdsOld(), false)
			equal(t, "not pre-filled", j.Has(k), false)
			equal(t, "asked for", len(j.Next(noon)) > 0, true)
			for f, value := range fresh {
				j.Set(f, value)
			}
			for f, value := range fresh { // the repetition of a code is compared with the code, so it comes later
				j.Set(f, value)
			}
			equal(t, "next", keys(j.Next(noon)), []string(nil))
			equal(t, "then the sheet", j.Step().ID, StepSheet)
			equal(t, "old one, beside the new", holdsOld(), false)
		})
	}
	j := finished(t, MethodApp)
	j.Replace(KeptMethod)
	equal(t, "step", j.Step().ID, StepMethod)
	equal(t, "backup code of the old phone", j.Has(KeptBackup), false)
	equal(t, "its key", j.Value(FieldKey).Empty(), true)
	equal(t, "what to choose", j.Method(), MethodApp)
}

func TestReminder(t *testing.T) {
	unchecked := func(j *Journey) { j.Set(FieldAppCheck, No) }
	outdated := func(j *Journey) { j.Set(FieldBackup, newCode); j.Set(FieldBackupAgain, newCode) }
	months := func(n int) time.Time { return noon.AddDate(0, n, 0) }
	for name, c := range map[string]struct {
		change func(*Journey)
		at     time.Time
		want   Reminder
	}{
		"nothing":                  {nil, noon, ""},
		"the phone":                {unchecked, noon, RemindCheck},
		"the phone comes first":    {func(j *Journey) { unchecked(j); outdated(j) }, months(4), RemindCheck},
		"no phone to check":        {func(j *Journey) { j.Set(FieldMethod, "email") }, noon, RemindSheet},
		"the sheet":                {outdated, months(4), RemindSheet},
		"a sheet that is new":      {func(j *Journey) { outdated(j); j.MarkSheet(SheetPrinted, noon) }, noon, ""},
		"no login, a day early":    {nil, months(3).AddDate(0, 0, -1), ""},
		"no login":                 {nil, months(3), RemindLogin},
		"a login resets it":        {func(j *Journey) { j.Mark(LoggedIn, months(2)) }, months(4), ""},
		"for three months":         {func(j *Journey) { j.Mark(LoggedIn, months(2)) }, months(5), RemindLogin},
		"put off":                  {func(j *Journey) { unchecked(j); j.Mark(Postponed, noon) }, noon.AddDate(0, 0, 13), ""},
		"put off for two weeks":    {func(j *Journey) { unchecked(j); j.Mark(Postponed, noon) }, noon.AddDate(0, 0, 14), RemindCheck},
		"a clock that is set back": {nil, months(-2), ""},
	} {
		t.Run(name, func(t *testing.T) {
			j := finished(t, MethodApp)
			if c.change != nil {
				c.change(j)
			}
			again, err := Restore(j.Items())
			if err != nil {
				t.Fatal(err)
			}
			got, ok := again.Reminder(c.at)
			equal(t, "reminder", got, c.want)
			equal(t, "due", ok, c.want != "")
		})
	}
	_, ok := walkTo(t, MethodApp, StepBackup).Reminder(months(12))
	equal(t, "an account that is not made", ok, false)
}

// Erasing one thing changes nothing else: no code becomes void, no sheet outdated.
func TestEraseOne(t *testing.T) {
	for _, k := range AllKept() {
		j := finished(t, MethodApp)
		j.Set(FieldKeepPassword, Yes)
		j.Set(FieldPassword, "river-Candle-42")
		j.Date(noon)
		equal(t, "all is there", j.Erasable(), AllKept())
		j.MarkSheet(SheetPrinted, noon)
		j.Erase(k)
		j.Date(noon)
		equal(t, string(k), slices.Contains(j.Erasable(), k), false)
		equal(t, string(k), len(j.Erasable()), len(AllKept())-1)
		equal(t, "void", j.Is(FieldBackupVoid, Yes), false)
		equal(t, "sheet", j.sheetMade(), true)
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		equalJourneys(t, j, again)
		equal(t, "still finished", again.Finished(), true)
	}
}
