// Package recovery has the pages for the day on which a person needs what was kept: their own page
// with login codes and secrets, the ways back into the account, and practice for both.
package recovery

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Ports holds what these pages may use of the window.
type Ports struct {
	page.Ports

	People    People
	Household Household
	Newcomer  Newcomer
	Tries     Tries
	Locked    func() bool // reports whether the window is locked; then nobody is named
}

// People reads the list of people on this computer; *people.Store implements it.
type People interface {
	// Summaries reads what home shows for everyone. Call it off the UI thread.
	Summaries(ctx context.Context) []people.Summary
}

// Household moves people into another kind of vault, and erases them.
type Household interface {
	// CanMove reports whether that can be done here.
	CanMove() bool
	// Move asks where to keep a person, "" for the open one, and moves them there.
	Move(id string)
	// EraseOpen asks, then erases the open person and all of their secrets.
	EraseOpen()
}

// Newcomer is a person who is not on this computer yet.
type Newcomer interface {
	// Draft returns the journey of a person who is about to be added.
	Draft() *wizard.Journey
}

// Tries keeps the wait after several wrong tries to log in, across restarts. It belongs to the
// open person, or else to this computer.
type Tries interface {
	// StoppedTrying returns when the wait began; the zero time if it did not.
	StoppedTrying() time.Time
	// StopTrying starts the wait.
	StopTrying()
}

// New makes the screen of one of the pages of this package.
func New(id page.ID, p Ports) page.Screen {
	switch id {
	case page.Person:
		return NewPerson(p)
	case page.Lost:
		return NewLost(p)
	case page.After:
		return NewAfter(p)
	case page.Drill:
		return NewDrill(p)
	}
	if s, ok := id.Situation(); ok {
		return newSituationPage(p, s)
	}
	n, _ := exerciseOf(id)
	return &practice{Ports: p, number: n}
}
