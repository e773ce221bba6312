package wizard

import (
	"fmt"
	"strings"
	"testing"
)

func TestSituations(t *testing.T) {
	for _, s := range Situations() {
		got, ok := SituationOf(s.ID)
		equal(t, string(s.ID), ok && got.ID == s.ID, true)
		if s.Change != "" {
			_, ok := StepOf(s.Change)
			equal(t, string(s.ID)+" changes a step", ok, true)
		}
		if s.Help.Key != "" {
			equal(t, string(s.ID)+" quotes the help page", strings.HasPrefix(s.Help.Words[0], "I need help with "), true)
		}
		for _, m := range append(Methods(), "") {
			tasks := s.TasksFor(m, SourceKey)
			if n := len(tasks); n < 1 || n > 5 {
				t.Errorf("%s by %q has %d tasks", s.ID, m, n)
			}
		}
	}
	_, ok := SituationOf("")
	equal(t, "no situation", ok, false)
}

// Every situation that locks a person out ends with a way in, or with whom to ask.
func TestWayIn(t *testing.T) {
	for _, s := range Situations() {
		links := map[string]bool{}
		for _, task := range s.TasksFor(MethodEmail, SourceSheet) {
			links[task.Link] = true
		}
		if s.LockedOut && s.Help.Key == "" && !s.Wait || s.NewCode && !links[URLSettings] && s.ID != SituationEmail {
			t.Errorf("%s leads nowhere: %v", s.ID, links)
		}
	}
}

func TestSource(t *testing.T) {
	j := finished(t, MethodApp)
	equal(t, "an app", j.Source(), SourceKey)
	j.Set(FieldMethod, string(MethodText))
	equal(t, "the code is void, the key of no use", j.Source(), SourceSheet)
	j.Set(FieldBackup, newCode)
	equal(t, "a code", j.Source(), SourceBackup)
	j.Set(FieldMethod, "")
	j.Set(FieldBackup, newCode)
	equal(t, "nobody knows", j.Source(), SourceKey)
	equal(t, "nothing yet", New(noon).Source(), SourceSheet)
}

// Nothing that the website has replaced is kept.
func TestBegin(t *testing.T) {
	for id, gone := range map[SituationID][]Field{
		SituationPhone:    {FieldBackup, FieldBackupAgain, FieldAppCheck, FieldKey},
		SituationBackup:   {FieldBackup, FieldBackupAgain},
		SituationEmail:    {FieldEmail, FieldOnlyReader, FieldBackup},
		SituationPassword: {FieldPassword},
		SituationAsked:    {FieldPassword},
	} {
		j := finished(t, MethodApp)
		s, _ := SituationOf(id)
		s.Begin(j)
		equal(t, string(id), j.Step().ID, s.Change)
		for _, f := range gone {
			equal(t, fmt.Sprint(id, " keeps ", f), j.Value(f).Empty(), true)
		}
	}
}

// The journey for an account that already exists.
func TestExistingAccount(t *testing.T) {
	for _, m := range Methods() {
		j := New(noon)
		j.Set(FieldName, "Rosa Delgado")
		j.BringIn()
		var walked []StepID
		for j.Step().ID != StepSheet {
			walked = append(walked, j.Step().ID)
			equal(t, string(j.Step().ID)+" is for those who sign up", j.Step().SignUp, false)
			equal(t, "lead", strings.HasSuffix(j.LeadKey(), ".existing"), true)
			give(t, j, answers(m))
			equal(t, string(j.Step().ID), keys(j.Next(noon)), []string(nil))
		}
		equal(t, "begins with", walked[:3], []StepID{StepEmail, StepPassword, StepMethod})
		equal(t, "progress", j.Progress().Done, NumberedSteps)
		j.Mark(SheetPrinted, noon)
		equal(t, "ends", keys(j.Next(noon)), []string(nil))
		equal(t, "finished", j.Finished(), true)
		again, err := Restore(j.Items())
		if err != nil {
			t.Fatal(err)
		}
		equalJourneys(t, j, again)
		for _, stop := range j.Rail() {
			step, _ := StepOf(stop.ID)
			equal(t, string(stop.ID)+" can be opened", stop.Open, !step.SignUp)
			equal(t, string(stop.ID)+" opens", j.Open(stop.ID), !step.SignUp)
		}
	}
}

// A person can go on without answers that nobody can look up.
func TestForgottenAnswers(t *testing.T) {
	j := walkTo(t, MethodText, StepQuestions)
	equal(t, "must be answered at sign-up", len(j.NextSkipping(noon)), 2*Questions)
	j.BringIn()
	equal(t, "is said", len(j.Next(noon)), 2*Questions)
	equal(t, "may be skipped", keys(j.NextSkipping(noon)), []string(nil))
	equal(t, "then", j.Step().ID, StepSheet)
	equal(t, "undone", j.Undone(), []StepID(nil))
}

func TestBringInMidway(t *testing.T) {
	for from, to := range map[StepID]StepID{
		StepReady: StepEmail, StepWebsite: StepEmail, StepConfirm: StepEmail, StepAccount: StepQuestions, StepMethod: StepMethod,
	} {
		j := walkTo(t, MethodApp, from)
		j.BringIn()
		equal(t, string(from), j.Step().ID, to)
		j.Set(FieldExisting, "")
		equal(t, "and back", j.Step().ID, to)
	}
}
