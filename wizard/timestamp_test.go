package wizard

import (
	"testing"
	"time"
)

func TestMark(t *testing.T) {
	j := New(noon)
	equal(t, "used", j.When(Used), noon)
	j.Next(noon.Add(time.Minute))
	equal(t, "not used", j.When(Used), noon)
	j.Set(FieldHasAccount, No)
	j.NextSkipping(noon.Add(time.Minute))
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

func TestClockBehind(t *testing.T) {
	j := New(noon)
	for ago, want := range map[time.Duration]bool{0: false, time.Hour: false, -30 * time.Second: false, -2 * time.Minute: true} {
		if got := j.ClockBehind(noon.Add(ago)); got != want {
			t.Errorf("%v later: %v", ago, got)
		}
	}
}
