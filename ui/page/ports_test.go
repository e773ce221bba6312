package page_test

import (
	"context"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/home"
	"github.com/waypost-app/waypost/ui/page/lock"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/page/recovery"
	"github.com/waypost-app/waypost/ui/page/sheet"
	"github.com/waypost-app/waypost/ui/page/steps"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
)

// window implements the ports of all folders of pages, on a host. It provides what pages
// need in order to be drawn, and does nothing else.
type window struct {
	*pagetest.Host

	draft   *wizard.Journey
	skew    time.Duration
	visit   string
	erasure session.Erasure
	stopped time.Time
}

func newWindow(t *testing.T, l pagetest.Look) *window {
	h := pagetest.New(t, l)
	return &window{Host: h, draft: wizard.New(h.Clock)}
}

func (w *window) home() home.Ports {
	return home.Ports{Ports: w.Ports(), People: w.Store, Household: household{w}, Lock: w, Capture: w, System: w}
}

func (w *window) steps() steps.Ports {
	return steps.Ports{Ports: w.Ports(), Scanner: scanner{}, Skew: w}
}

func (w *window) recovery() recovery.Ports {
	return recovery.Ports{
		Ports: w.Ports(), People: w.Store, Household: household{w}, Newcomer: household{w}, Tries: w,
		Locked: func() bool { return false },
	}
}

func (w *window) sheet() sheet.Ports {
	return sheet.Ports{Ports: w.Ports(), Eraser: eraser{w}, Checks: checks{}, Queue: fullQueue{}, Copies: oneCopy{}, Last: w}
}

func (w *window) lock() lock.Ports {
	return lock.Ports{Ports: w.Ports(), Gate: gate{w}, Visits: w.Store.Visits, AsksSystem: func() bool { return false }}
}

// step returns the screen of the journey's current step.
func (w *window) step() page.Screen {
	if w.Person.Step().ID == wizard.StepSheet {
		return sheet.New(w.sheet())
	}
	return steps.New(w.steps())
}

func (w *window) AutoLockMinutes() int       { return 3 }
func (w *window) SetAutoLockMinutes(int)     {}
func (w *window) CanBlockCapture() bool      { return false }
func (w *window) BlockCapture() bool         { return false }
func (w *window) SetBlockCapture(bool)       {}
func (w *window) CanAskSystem() bool         { return false }
func (w *window) AsksSystem() bool           { return false }
func (w *window) SetAsksSystem(bool)         {}
func (w *window) Printer() string            { return "" }
func (w *window) SetPrinter(string)          {}
func (w *window) ClockSkew() time.Duration   { return w.skew }
func (w *window) SetClockSkew(time.Duration) {}
func (w *window) StopTrying()                { w.stopped = w.Clock }
func (w *window) StoppedTrying() time.Time   { return w.stopped }

type household struct{ w *window }

func (h household) Draft() *wizard.Journey                  { return h.w.draft }
func (household) Add(*wizard.Journey)                       {}
func (household) CheckName(string, string) []wizard.Problem { return nil }
func (household) Rename(string, string, func(error))        {}
func (household) Erase(string, string)                      {}
func (household) EraseVisits(...string)                     {}
func (h household) CanMove() bool                           { return !h.w.Shared() }
func (household) Move(string)                               {}
func (household) EraseOpen()                                {}
func (h household) Started() time.Time                      { return h.w.Clock.Add(-time.Minute) }

type gate struct{ w *window }

func (gate) Unlock()                                   {}
func (gate) Opened()                                   {}
func (g gate) Visit() string                           { return g.w.visit }
func (gate) Try(secure.Secret, func(error))            {}
func (gate) MakePassphrase(secure.Secret, func(error)) {}
func (gate) UsePassphrase(secure.Secret)               {}
func (gate) After() time.Duration                      { return 0 }
func (gate) WaitingStep() int                          { return 6 }
func (gate) Saving() (bool, error)                     { return false, nil }
func (gate) AutoLockMinutes() int                      { return 3 }

type eraser struct{ w *window }

func (eraser) HandOver()                  {}
func (e eraser) Erasure() session.Erasure { return e.w.erasure }
func (eraser) EraseAgain()                {}
func (eraser) Ended()                     {}

type checks map[string]bool

func (c checks) Checked(key string) bool   { return c[key] }
func (c checks) Check(key string, on bool) { c[key] = on }

type fullQueue struct{ sheet.Queue }

func (fullQueue) Kept() bool { return true } // makes the receipt show its longer list

type oneCopy struct{}

func (oneCopy) SaveCopy(string, func() ([]byte, error), func(error)) {}

func (oneCopy) RemoveCopy(string, func(error)) {}

func (oneCopy) Copies(done func([]vault.Copy, error)) {
	done([]vault.Copy{{Path: "/Waypost/USCIS"}}, nil)
}

type scanner struct{}

func (scanner) ScanScreen(context.Context) ([]string, error)    { return nil, nil }
func (scanner) ScanClipboard(context.Context) ([]string, error) { return nil, nil }
func (scanner) ScreenSettingsURL() string                       { return "" }
