// Package home contains the page that lists the people on this computer, and the page on
// which a new person enters their name.
package home

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
	Lock      AutoLock
	Capture   Capture
	System    SystemPassword
	Bring     func() // opens the page that imports people from a file
	// Practice opens a second window in practice mode, where all people are invented, for
	// people who help others. It is nil in the practice window itself.
	Practice func()
}

// People reads the list of people on this computer; *people.Store implements it.
type People interface {
	// People lists everyone, in the order in which they were added.
	People() []people.Entry
	// Misplaced lists the people whose secrets would be stored in the wrong kind of vault
	// if this were a computer of kind c.
	Misplaced(c people.Computer) []people.Entry
	// VisitsToday returns how many visits began today, including erased ones.
	VisitsToday() int
	// Summary reads what home shows about one person. Call it off the UI thread.
	Summary(ctx context.Context, id string) people.Summary
}

// Household changes the list of people on this computer.
type Household interface {
	// Draft returns the journey of a person who is about to be added. It remains the same
	// until Add is called or home is shown.
	Draft() *wizard.Journey
	// Add saves a new person with their journey so far, opens it, and moves on.
	Add(*wizard.Journey)
	// CheckName returns the problems of a name; id is the person's, or "" for a new one.
	CheckName(id, name string) []wizard.Problem
	// Rename renames a person.
	Rename(id, name string, done func(error))
	// Erase asks, then erases a person and all their secrets.
	Erase(id, name string)
	// EraseVisits is like Erase, but for visits, whose names are unknown.
	EraseVisits(ids ...string)
	// CanMove reports whether people can be moved to another kind of vault on this
	// computer.
	CanMove() bool
	// Move asks where to store a person's data, and moves it there.
	Move(id string)
	// Started returns when the window opened.
	Started() time.Time
}

// AutoLock sets after how many idle minutes the window locks itself; 0 means never.
type AutoLock interface {
	AutoLockMinutes() int
	SetAutoLockMinutes(minutes int)
}

// SystemPassword controls whether the system must ask for the person's log-in password
// when unlocking.
type SystemPassword interface {
	// CanAskSystem reports whether this system can ask for it.
	CanAskSystem() bool
	// AsksSystem reports whether it is asked for.
	AsksSystem() bool
	SetAsksSystem(on bool)
}

// Capture keeps secrets out of screen recordings.
type Capture interface {
	// CanBlockCapture reports whether this system can do that.
	CanBlockCapture() bool
	// BlockCapture reports whether secrets are kept out of recordings.
	BlockCapture() bool
	SetBlockCapture(on bool)
}
