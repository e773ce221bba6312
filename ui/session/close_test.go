package session

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/wizard/people"
)

// A disk that does not respond delays closing the window by a few seconds at most.
func TestCloseOnDeadDisk(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		ended := make(chan struct{})
		d.settings.Go(func() { <-ended })
		began := time.Now()
		d.Session.Close()
		if took := time.Since(began); took != closeTime {
			t.Errorf("it took %v", took)
		}
		close(ended)
		d.start()
	})
}
