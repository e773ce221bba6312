package wizard

import (
	"maps"
	"reflect"
	"slices"
	"testing"
)

var methods = []Method{MethodApp, MethodText, MethodEmail}

func TestWayOfEachMethod(t *testing.T) {
	for _, m := range methods {
		t.Run(string(m), func(t *testing.T) {
			j := New(noon)
			a := answers(m)
			var way []StepID
			for !j.Finished() {
				way = append(way, j.Step().ID)
				give(t, j, a)
				equal(t, "missing at "+string(j.Step().ID), keys(j.Next(noon)), []string(nil))
			}
			equal(t, "way", way, ids(m))
			equal(t, "app on the way", slices.Contains(way, StepApp), m == MethodApp)
			equal(t, "progress", j.Progress(), NumberedSteps)
			equal(t, "undone", len(j.Undone()), 0)

			before := maps.Clone(j.values)
			back := []StepID{j.Step().ID}
			for j.Back() {
				back = append(back, j.Step().ID)
			}
			slices.Reverse(back)
			equal(t, "way back", back, way)
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
		anyway  bool // NextAnyway goes on
		stopped []string
	}{
		{at: StepReady, change: map[Field]string{FieldReadyPlace: ""}, want: []string{"readyPlace problem.notReady"}, anyway: true},
		{at: StepReady, change: map[Field]string{FieldHasAccount: "", FieldReadyTime: ""}, want: []string{
			"hasAccount problem.accountEmpty", "readyTime problem.notReady",
		}, stopped: []string{"hasAccount problem.accountEmpty"}},
		{at: StepReady, change: map[Field]string{FieldHasAccount: Yes}, want: []string{"hasAccount step.ready.account.yesBody"}, anyway: true},
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
		{at: StepMethod, change: map[Field]string{FieldMethod: "text", FieldPhoneEnding: "4"}, want: []string{"phoneEnding problem.phoneForm"}},
		{at: StepMethod, change: map[Field]string{FieldMethod: "text"}},
		{at: StepApp, change: map[Field]string{FieldKey: "", FieldAppCheck: ""}, want: []string{
			"key problem.keyEmpty", "appCheck problem.codeEmpty",
		}},
		{at: StepApp, change: map[Field]string{FieldKey: "", FieldAppCheck: No}},
		{at: StepApp, change: map[Field]string{FieldKey: "my key", FieldAppCheck: Yes}, want: []string{"key problem.keyForm"}},
		{at: StepBackup, change: map[Field]string{FieldBackup: "", FieldBackupAgain: ""}, want: []string{
			"backup problem.backupEmpty", "backupAgain problem.backupAgainEmpty",
		}},
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
		if tt.stopped == nil && !tt.anyway {
			tt.stopped = tt.want
		}
		equal(t, "anyway", keys(j.NextAnyway(noon)), tt.stopped)
		equal(t, "moved", j.Step().ID != tt.at, tt.anyway)
	}
}

func TestStartedAnywayIsDone(t *testing.T) {
	j := New(noon)
	j.Set(FieldHasAccount, No)
	if len(j.Next(noon)) != 4 {
		t.Fatal("four ticks are missing")
	}
	if j.NextAnyway(noon) != nil || !j.Done(StepReady) || j.Step().ID != StepWebsite {
		t.Fatal("did not start anyway")
	}
}

func TestRailGoesOnlyWhereOneWas(t *testing.T) {
	j := walkTo(t, MethodApp, StepBackup)
	for _, stop := range j.Rail() {
		at := index(stop.ID)
		want := Stop{ID: stop.ID, Number: steps[at].Number, State: Behind, Open: true}
		switch {
		case stop.ID == StepBackup:
			want.State = Now
		case at > index(StepBackup):
			want.State, want.Open = Later, false
		}
		equal(t, "stop", stop, want)
		equal(t, "goes to "+string(stop.ID), j.GoTo(stop.ID), want.Open)
		j.GoTo(StepBackup)
	}
	equal(t, "stops", len(j.Rail()), 11)
	if j.GoTo("nowhere") || j.GoTo(StepSheet) {
		t.Fatal("went where nobody was")
	}
	if !j.GoTo(StepApp) || j.Step().ID != StepApp || !j.GoTo(StepBackup) {
		t.Fatal("cannot go to and fro")
	}
}

func TestBrokenAnswerUndoesItsStep(t *testing.T) {
	j := walkTo(t, MethodApp, StepSheet)
	equal(t, "progress", j.Progress(), 9)
	j.Set(FieldBackupAgain, "other")
	equal(t, "undone", j.Undone(), []StepID{StepBackup})
	equal(t, "progress", j.Progress(), 8)
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
	equal(t, "undone", j.Undone(), []StepID{StepApp})
	equal(t, "progress", j.Progress(), 8)
	j.Next(noon)
	equal(t, "next", j.Step().ID, StepApp)
	j.Set(FieldMethod, string(MethodEmail))
	equal(t, "left the app", j.Step().ID, StepMethod)
	equal(t, "progress", j.Progress(), 9)
}

func TestNewKeyIsCheckedAnew(t *testing.T) {
	j := walkTo(t, MethodApp, StepBackup)
	j.Set(FieldKey, rosasKey)
	equal(t, "same key", j.Is(FieldAppCheck, Yes), true)
	j.Set(FieldKey, "JBSWY3DPEHPK3PXP")
	equal(t, "other key", j.Is(FieldAppCheck, Yes), false)
}

func TestPassed(t *testing.T) {
	want := map[StepID]int{
		StepReady: 0, StepWebsite: 0, StepEmail: 1, StepConfirm: 2, StepPassword: 3, StepMethod: 4,
		StepApp: 4, StepBackup: 5, StepQuestions: 6, StepAccount: 7, StepConfirmation: 8, StepSheet: 9,
	}
	for _, id := range ids(MethodApp) {
		j := walkTo(t, MethodApp, id)
		equal(t, string(id), j.Passed(), want[id])
		equal(t, string(id), j.Progress(), want[id])
	}
}
