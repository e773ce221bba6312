package wizard

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
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

// The timer of each timed step stops when the step is done.
func TestTimerStopsWhenTheStepIsDone(t *testing.T) {
	const five = 5 * time.Minute
	for _, id := range []StepID{StepConfirm, StepConfirmation} {
		j := walkTo(t, MethodApp, id)
		equal(t, "runs", j.Waiting(id), true)
		equal(t, "runs", j.Waited(id, noon.Add(time.Minute)), time.Minute)
		j.Next(noon.Add(five))
		for range 2 {
			equal(t, "stopped", j.Waiting(id), false)
			equal(t, "stopped", j.Waited(id, noon.Add(time.Hour)), five)
			j.GoTo(id)
			equal(t, "looking again starts nothing", j.Waited(id, noon.Add(2*time.Hour)), five)
			j.Next(noon.Add(3 * time.Hour))
			again, err := Restore(j.Items())
			if err != nil {
				t.Fatal(err)
			}
			j = again
		}
	}
}

// A person is restored from a version that did not record when a wait ended.
func TestTimerOfAnOlderVersion(t *testing.T) {
	for person, want := range map[string]time.Duration{
		`{"version":1,"step":"password","furthest":"password","times":{"at confirm":1778760000}}`: 0,
		`{"version":1,"step":"confirm","furthest":"confirm","times":{"at confirm":1778760000}}`:   time.Hour,
		`{"version":1,"step":"confirm","furthest":"password","times":{"at confirm":1778760000}}`:  time.Hour,
	} {
		j, err := Restore(map[vault.Item]secure.Secret{ItemPerson: secure.NewSecret(person)})
		if err != nil {
			t.Fatal(err)
		}
		equal(t, person, j.Waited(StepConfirm, time.Unix(1778760000, 0).Add(time.Hour)), want)
	}
}
