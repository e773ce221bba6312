package wizard

import "testing"

// Looking at every step again loses no progress, neither before the sheet is printed nor
// after the end.
func TestLookingBackLosesNoProgress(t *testing.T) {
	for _, printed := range []bool{false, true} {
		for _, id := range ids(MethodApp) {
			j := walkTo(t, MethodApp, StepSheet)
			if printed {
				j = finished(t, MethodApp)
			}
			want := Progress{Done: NumberedSteps, Furthest: StepSheet, Finished: printed, Sheet: printed}
			j.GoTo(id)
			equal(t, string(id), j.Progress(), want)
			equal(t, "without secrets", j.ProgressWithoutSecrets(), want)
			again, err := Restore(j.Items())
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "saved", again.Progress(), want)
			equal(t, "looking", again.Step().ID, id)
			landing, ok := again.Landing()
			if printed {
				equal(t, "opens the person's own page", ok, false)
			} else {
				equal(t, "opens where something is to do", landing, StepSheet)
			}
		}
	}
}

// An unfinished person lands at the first step that is not done.
func TestLanding(t *testing.T) {
	for _, m := range Methods() {
		for _, id := range ids(m) {
			j := walkTo(t, m, id)
			for _, look := range ids(m) {
				if j.GoTo(look) {
					landing, ok := j.Landing()
					equal(t, string(look), ok && landing == id, true)
				}
			}
		}
	}
	j := walkTo(t, MethodApp, StepApp)
	j.Set(FieldMethod, "text")
	landing, _ := j.Landing()
	equal(t, "the new method's page was not reached yet", landing, StepMethod)
	j = walkTo(t, MethodApp, StepAccount)
	j.Set(FieldEmail, "rosa")
	landing, _ = j.Landing()
	equal(t, "what became wrong comes first", landing, StepEmail)
}

func TestRenamedPersonStaysFinished(t *testing.T) {
	j := finished(t, MethodEmail)
	equal(t, "problems", keys(j.SetName("Rosa María Delgado")), []string(nil))
	equal(t, "progress", j.Progress(), Progress{Done: NumberedSteps, Furthest: StepSheet, Finished: true})
	_, ok := j.Landing()
	equal(t, "opens the person's own page", ok, false)
	again, err := Restore(j.Items())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "saved", again.Finished(), true)
}

func TestSetName(t *testing.T) {
	for name, want := range map[string][]string{
		"":               {"name problem.nameEmpty"},
		" \u200b\u3164":  {"name problem.nameEmpty"},
		"\u2800":         {"name problem.nameEmpty"},
		"Rosa 🌹":         {"name problem.unprintable"},
		"Rosa \xff":      {"name problem.strange"},
		longName:         {"name problem.tooLong"},
		"Linh":           {"name problem.nameUsed"},
		"  Rosa\u2060 M": nil,
	} {
		j := walkTo(t, MethodApp, StepSheet)
		j.SetPrintCheck(noRoses)
		j.SetDuplicateCheck(func(_ Field, value string) bool { return value == "Linh" })
		before := j.Text(FieldName)
		problems := j.SetName(name)
		equal(t, name, keys(problems), want)
		if len(problems) > 0 && problems[0].Blocks() {
			equal(t, "old name", j.Text(FieldName), before)
		}
	}
}

// What cannot be printed is reported where it is typed.
func TestUnprintableText(t *testing.T) {
	fields := []Field{FieldName, FieldEmail, FieldBackup, Question(2), Answer(5)}
	for _, f := range fields {
		j := New(noon)
		j.SetPrintCheck(noRoses)
		problems := j.Set(f, "rosa🌹@example.com")
		equal(t, string(f), keys(problems), []string{string(f) + " problem.unprintable"})
		equal(t, "must change", problems[0].Skippable, f != FieldName)
		equal(t, "can be printed", keys(j.Set(f, "rosa@example.com")), []string(nil))
	}
	j := walkTo(t, MethodApp, StepQuestions)
	j.SetPrintCheck(noRoses)
	give(t, j, answers(MethodApp))
	j.Set(Answer(3), "🌹")
	equal(t, "told once", keys(j.Next(noon)), []string{"answer3 problem.unprintable"})
	equal(t, "the website has the last word", keys(j.NextSkipping(noon)), []string(nil))
	equal(t, "not on the sheet", keys(j.Set(FieldPassword, "🌹")), []string(nil))
}

// A displayed problem is dropped when its cause is gone.
func TestRemaining(t *testing.T) {
	j := walkTo(t, MethodApp, StepEmail)
	shown := j.Next(noon)
	equal(t, "both", keys(j.Remaining(shown)), []string{"email problem.emailEmpty", "onlyReader problem.emailOnly"})
	j.Set(FieldEmail, "rosa@gmial.com")
	equal(t, "one", keys(j.Remaining(shown)), []string{"onlyReader problem.emailOnly"})
	advice := j.Problems(FieldEmail)
	equal(t, "advice", keys(j.Remaining(advice)), []string{"email problem.emailSuggest"})
	j.Set(FieldEmail, advice[0].Offer)
	equal(t, "advice taken", keys(j.Remaining(advice)), []string(nil))
	j.Tick(FieldOnlyReader, true)
	equal(t, "none", keys(j.Remaining(shown)), []string(nil))

	j = walkTo(t, MethodApp, StepBackup)
	j.Set(FieldBackup, oldCode)
	j.Set(FieldBackupAgain, "7K4M")
	shown = j.Problems(FieldBackupAgain)
	j.Set(FieldBackupAgain, oldCode[:6])
	equal(t, "about what is there now", j.Remaining(shown)[0].Arg("n"), any(6))
	j.Set(FieldBackup, oldCode[:6])
	equal(t, "mended at the other field", keys(j.Remaining(shown)), []string(nil))

	j = New(noon)
	shown = j.Next(noon)
	j.Tick(FieldReadyTime, true)
	equal(t, "counted anew", j.Remaining(shown)[1].Count, 3)
}
