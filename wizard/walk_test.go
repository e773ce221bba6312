package wizard

import (
	"maps"
	"reflect"
	"slices"
	"testing"
)

func TestJourneyOfEachMethod(t *testing.T) {
	for _, m := range Methods() {
		t.Run(string(m), func(t *testing.T) {
			j := New(noon)
			a := answers(m)
			var walked []StepID
			for !j.Finished() {
				walked = append(walked, j.Step().ID)
				give(t, j, a)
				equal(t, "missing at "+string(j.Step().ID), keys(j.Next(noon)), []string(nil))
			}
			equal(t, "steps", walked, ids(m))
			instructions := map[Method]StepID{
				MethodApp: StepApp, MethodText: StepText, MethodEmail: StepMail, MethodTextEmail: StepTextMail,
			}
			at := slices.Index(walked, StepMethod)
			equal(t, "the instructions are a page of their own", walked[at:at+3], []StepID{StepMethod, instructions[m], StepBackup})
			equal(t, "progress", j.Progress().Done, NumberedSteps)
			equal(t, "undone", len(j.Undone()), 0)

			before := maps.Clone(j.values)
			back := []StepID{j.Step().ID}
			for j.Back() {
				back = append(back, j.Step().ID)
			}
			slices.Reverse(back)
			equal(t, "back", back, walked)
			if !reflect.DeepEqual(before, j.values) {
				t.Fatal("Back changed an answer")
			}
		})
	}
}

func TestNextSaysWhatIsMissing(t *testing.T) {
	tests := []struct {
		at      StepID
		change  map[Field]string
		want    []string
		skipped bool // whether NextSkipping moves on
		stopped []string
	}{
		{at: StepReady, change: map[Field]string{FieldReadyPlace: ""}, want: []string{"readyPlace problem.notReady"}, skipped: true},
		{at: StepReady, change: map[Field]string{FieldHasAccount: "", FieldReadyTime: ""}, want: []string{
			"hasAccount problem.accountEmpty", "readyTime problem.notReady",
		}, stopped: []string{"hasAccount problem.accountEmpty"}},
		{at: StepReady, change: map[Field]string{FieldHasAccount: Yes}, want: []string{"hasAccount step.ready.account.yesBody"}, skipped: true},
		{at: StepReady, change: map[Field]string{FieldHasAccount: Unsure}},
		{at: StepWebsite},
		{at: StepEmail, change: map[Field]string{FieldEmail: "", FieldOnlyReader: ""}, want: []string{
			"email problem.emailEmpty", "onlyReader problem.emailOnly",
		}},
		{at: StepEmail, change: map[Field]string{FieldEmail: "rosa.example.com"}, want: []string{"email problem.emailNoAt"}},
		{at: StepEmail, change: map[Field]string{FieldEmail: "rosa@gmial.com"}},
		{at: StepConfirm},
		{at: StepPassword, change: map[Field]string{FieldPassword: "", FieldKeepPassword: ""}, want: []string{
			"password problem.passwordEmpty", "keepPassword problem.keepEmpty",
		}},
		{at: StepPassword, change: map[Field]string{FieldPassword: "", FieldKeepPassword: No}},
		{at: StepPassword, change: map[Field]string{FieldPassword: "rosa"}},
		{at: StepMethod, change: map[Field]string{FieldMethod: ""}, want: []string{"method problem.methodEmpty"}},
		{at: StepMethod, change: map[Field]string{FieldMethod: "text"}},
		{at: StepApp, change: map[Field]string{FieldKey: "", FieldAppCheck: ""}, want: []string{
			"key problem.keyEmpty", "appCheck problem.codeEmpty",
		}},
		{at: StepApp, change: map[Field]string{FieldKey: "", FieldAppCheck: No}},
		{at: StepBackup, change: map[Field]string{FieldBackup: "", FieldBackupAgain: ""}, want: []string{
			"backup problem.backupEmpty", "backupAgain problem.backupAgainEmpty",
		}},
		{at: StepBackup, change: map[Field]string{FieldBackup: "  ", FieldBackupAgain: "  "}, want: []string{
			"backup problem.backupEmpty", "backupAgain problem.backupAgainEmpty",
		}},
		{at: StepBackup, change: map[Field]string{FieldBackup: "", FieldBackupAgain: "", FieldNoBackup: Yes}},
		{at: StepBackup, change: map[Field]string{FieldBackupAgain: "7K4M 92QB XT3H 8WBN"}, want: []string{"backupAgain problem.backupDiffers"}},
		{at: StepQuestions, change: map[Field]string{Answer(5): "", Question(2): ""}, want: []string{
			"question2 problem.questionEmpty", "answer5 problem.answerEmpty",
		}},
		{at: StepQuestions, change: map[Field]string{Question(4): "what was the  name of Pet 2"}, want: []string{"question4 problem.questionsSame"}},
		{at: StepQuestions, change: map[Field]string{Answer(4): "Canela 3"}},
		{at: StepAccount},
		{at: StepConfirmation},
		{at: StepSheet, want: []string{"sheet problem.sheetNotPrinted"}},
	}
	for _, tt := range tests {
		j := walkTo(t, MethodApp, tt.at)
		a := answers(MethodApp)
		for _, f := range j.Step().Fields {
			j.Set(f, a[f])
		}
		for _, f := range j.Step().Fields {
			if value, ok := tt.change[f]; ok {
				j.Set(f, value)
				equal(t, "kept", j.Value(f).Reveal(), value)
			}
		}
		equal(t, string(tt.at), keys(j.Next(noon)), tt.want)
		if tt.want == nil {
			continue
		}
		equal(t, "stayed", j.Step().ID, tt.at)
		if tt.stopped == nil && !tt.skipped {
			tt.stopped = tt.want
		}
		equal(t, "skipping", keys(j.NextSkipping(noon)), tt.stopped)
		equal(t, "moved", j.Step().ID != tt.at, tt.skipped)
	}
}

func TestSkippedStepIsDone(t *testing.T) {
	j := New(noon)
	j.Set(FieldHasAccount, No)
	problems := j.Next(noon)
	if len(problems) != 4 {
		t.Fatal("four ticks are missing")
	}
	for _, p := range problems {
		equal(t, "things that are not ready", p.Count, 4)
	}
	j.Tick(FieldReadyTime, true)
	equal(t, "one less", j.Next(noon)[0].Count, 3)
	if j.NextSkipping(noon) != nil || !j.Done(StepReady) || j.Step().ID != StepWebsite {
		t.Fatal("did not start")
	}
}

func TestRailGoesOnlyWhereOneWas(t *testing.T) {
	j := walkTo(t, MethodApp, StepBackup)
	for _, stop := range j.Rail() {
		at := index(stop.ID)
		want := Stop{ID: stop.ID, Number: steps[at].Number, State: StopDone, Open: true}
		switch {
		case stop.ID == StepBackup:
			want.State = StopCurrent
		case at > index(StepBackup):
			want.State, want.Open = StopPending, false
		}
		equal(t, "stop", stop, want)
		equal(t, "goes to "+string(stop.ID), j.GoTo(stop.ID), want.Open)
		j.GoTo(StepBackup)
	}
	equal(t, "stops", len(j.Rail()), NumberedSteps+2)
	if j.GoTo("nowhere") || j.GoTo(StepSheet) {
		t.Fatal("went where nobody was")
	}
	if !j.GoTo(StepApp) || j.Step().ID != StepApp || !j.GoTo(StepBackup) {
		t.Fatal("cannot go to and fro")
	}
}

func TestBrokenAnswerUndoesItsStep(t *testing.T) {
	j := walkTo(t, MethodApp, StepSheet)
	equal(t, "progress", j.Progress().Done, NumberedSteps)
	j.Set(FieldBackupAgain, "other")
	equal(t, "undone", j.Undone(), []StepID{StepBackup})
	equal(t, "progress", j.Progress().Done, NumberedSteps-1)
	j.Mark(SheetPrinted, noon)
	equal(t, "finish", keys(j.Next(noon)), []string{"sheet step.sheet.missing"})
	if !j.GoTo(StepBackup) {
		t.Fatal("cannot go where something is missing")
	}
	j.Set(FieldBackupAgain, answers(MethodApp)[FieldBackup])
	j.GoTo(StepSheet)
	if j.Next(noon) != nil || !j.Finished() {
		t.Fatal("cannot finish")
	}
}

func TestChangedMethod(t *testing.T) {
	j := walkTo(t, MethodText, StepSheet)
	equal(t, "app is not on the way", j.GoTo(StepApp), false)
	j.GoTo(StepMethod)
	j.Set(FieldMethod, string(MethodApp))
	equal(t, "undone", j.Undone(), []StepID{StepApp, StepBackup})
	equal(t, "progress", j.Progress().Done, NumberedSteps-2)
	j.Next(noon)
	equal(t, "next", j.Step().ID, StepApp)
	j.Set(FieldMethod, string(MethodEmail))
	equal(t, "left the app", j.Step().ID, StepMethod)
	equal(t, "progress", j.Progress().Done, NumberedSteps-1) // the backup code is void
}

func TestNewKeyIsCheckedAnew(t *testing.T) {
	j := walkTo(t, MethodApp, StepBackup)
	j.Set(FieldKey, rosasKey)
	equal(t, "same key", j.Is(FieldAppCheck, Yes), true)
	j.Set(FieldKey, "JBSWY3DPEHPK3PXP")
	equal(t, "other key", j.Is(FieldAppCheck, Yes), false)
}

func TestProgressWithoutSecrets(t *testing.T) {
	done := 0
	for _, id := range ids(MethodApp) {
		if step, _ := StepOf(id); step.Number > done+1 {
			done++ // the step before is done, with all of its pages
		}
		if id == StepSheet {
			done++
		}
		j := walkTo(t, MethodApp, id)
		equal(t, string(id), j.ProgressWithoutSecrets().Done, done)
		equal(t, string(id), j.Progress().Done, done)
	}
	equal(t, "all are done", done, NumberedSteps)
}
