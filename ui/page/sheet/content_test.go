package sheet

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// The sheet says to log in three months after the last log-in. If that date is over,
// there is a blank line instead.
func TestSheetSaysWhenToLogIn(t *testing.T) {
	h := pagetest.New(t, pagetest.Look{})
	now := h.Clock
	for name, c := range map[string]struct {
		login, now time.Time
		want       string
	}{
		"not finished":      {time.Time{}, now, "August 14, 2026"},
		"logged in since":   {now.AddDate(0, 1, 0), now.AddDate(0, 2, 0), "September 14, 2026"},
		"printed too late":  {now, now.AddDate(0, 4, 0), ""},
		"a clock that lags": {now.AddDate(0, 1, 0), now, "September 14, 2026"},
	} {
		t.Run(name, func(t *testing.T) {
			j := h.Person
			j.Mark(wizard.LoggedIn, c.login)
			if !c.login.IsZero() {
				j.Mark(wizard.Finished, now)
			}
			if got := sheetIn(j, h.Kit().Text, c.now).Text.NextDate; got != c.want {
				t.Errorf("log in again before %q, want %q", got, c.want)
			}
			j.Mark(wizard.Finished, time.Time{})
		})
	}
}
