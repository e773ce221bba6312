// Package recovery contains the pages for the day when people need what they stored:
// their own page with login codes and secrets, the ways back into the account, and
// practice for both.
package recovery

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Ports holds the parts of the window that these pages use.
type Ports struct {
	page.Ports

	People    People
	Household Household
	Newcomer  Newcomer
	Tries     Tries
	Locked    func() bool // reports whether the window is locked; then no names are shown
}

// People reads the list of people on this computer; *people.Store implements it.
type People interface {
	// Summaries reads what home shows about everyone. Call it off the UI thread.
	Summaries(ctx context.Context) []people.Summary
}

// Household moves people to another kind of vault, and erases them.
type Household interface {
	// CanMove reports whether people can be moved on this computer.
	CanMove() bool
	// Move asks where to store a person's data, and moves it there. "" means the open
	// person.
	Move(id string)
	// EraseOpen asks, then erases the open person and all their secrets.
	EraseOpen()
}

// Newcomer gives access to a person who is not on this computer yet.
type Newcomer interface {
	// Draft returns the journey of a person who is about to be added.
	Draft() *wizard.Journey
}

// Tries remembers, across restarts, when the wait after several failed log-ins began. It
// is stored with the open person, or else for the computer as a whole.
type Tries interface {
	// StoppedTrying returns when the wait began; the zero time if there is none.
	StoppedTrying() time.Time
	// StopTrying starts the wait.
	StopTrying()
}

// New returns the screen of one of the pages of this package.
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
	if n, ok := exerciseOf(id); ok {
		return &practice{Ports: p, number: n}
	}
	panic(id) // it has no screen
}
