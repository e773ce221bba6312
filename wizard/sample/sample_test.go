package sample

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/wizard"
)

// Rosa has an answer for every step on her way. The tests of the pages rely on that.
func TestRosaReachesEveryStep(t *testing.T) {
	for _, s := range wizard.Steps() {
		if s.Only != "" && s.Only != wizard.MethodApp {
			continue
		}
		j := RosaAt(s.ID, time.Unix(1e9, 0), nil)
		if at := j.Step().ID; at != s.ID {
			t.Fatalf("on the way to %s she stays at %s: Answers lacks one of %v", s.ID, at, j.Step().Fields)
		}
	}
}
