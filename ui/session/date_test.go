package session

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// What is typed, and what only Next confirms, has its date when the person is opened
// again.
func TestSetIsDated(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		id := d.add()
		d.pass(time.Hour)
		typed := d.Now().Truncate(time.Second)
		d.types("Canela")
		d.pass(time.Hour)
		d.Set(wizard.FieldMethod, string(wizard.MethodEmail))
		d.must(d.ClosePerson)
		d.must(d.opening(id))
		if got := d.Journey().SetOn(wizard.KeptQuestions); !got.Equal(typed) {
			t.Errorf("the answer was set on %v, want %v", got, typed)
		}
		if got := d.Journey().SetOn(wizard.KeptMethod); !got.Equal(typed.Add(time.Hour)) {
			t.Errorf("the method was set on %v", got)
		}
	})
}
