// Package home has the list of the people on this computer, and the page on which a new person
// gives their name.
package home

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
	Lock      AutoLock
	Capture   Capture
	System    SystemPassword
	Bring     func() // goes to the page that imports people from a file
	// Practice opens another window in practice mode, where everybody is invented, for people who
	// help others; nil in that window itself.
	Practice func()
}

// People reads the list of people on this computer; *people.Store implements it.
type People interface {
	// People lists everyone, in the order in which they were added.
	People() []people.Entry
	// Misplaced lists the people whose secrets would be in the wrong place if this were a computer
	// of the kind c.
	Misplaced(c people.Computer) []people.Entry
	// VisitsToday returns how many visits began today, erased ones too.
	VisitsToday() int
	// Summary reads what home shows of one person. Call it off the UI thread.
	Summary(ctx context.Context, id string) people.Summary
}

// Household changes the list of people on this computer.
type Household interface {
	// Draft returns the journey of a person who is about to be added. It stays the same one until
	// Add or until home shows.
	Draft() *wizard.Journey
	// Add keeps a new person with their journey so far, opens it, and goes on.
	Add(*wizard.Journey)
	// CheckName returns what is wrong with a name for a person; the id is "" for a new one.
	CheckName(id, name string) []wizard.Problem
	// Rename gives a person another name.
	Rename(id, name string, done func(error))
	// Erase asks, then erases a person and all of their secrets.
	Erase(id, name string)
	// EraseVisits is like Erase, but for visits, which have no known names.
	EraseVisits(ids ...string)
	// CanMove reports whether people can be moved to another kind of vault here.
	CanMove() bool
	// Move asks where to keep a person, and moves them there.
	Move(id string)
	// Started returns when the window opened.
	Started() time.Time
}

// AutoLock sets after how many minutes without use the window locks itself; 0 means never.
type AutoLock interface {
	AutoLockMinutes() int
	SetAutoLockMinutes(minutes int)
}

// SystemPassword controls whether the system asks for the person's log-in password before the lock
// opens.
type SystemPassword interface {
	// CanAskSystem reports whether the system can ask for it here.
	CanAskSystem() bool
	// AsksSystem reports whether the system asks for it.
	AsksSystem() bool
	SetAsksSystem(on bool)
}

// Capture keeps secrets out of screen recordings.
type Capture interface {
	// CanBlockCapture reports whether this system can do that.
	CanBlockCapture() bool
	// BlockCapture reports whether recording is blocked while a secret is shown.
	BlockCapture() bool
	SetBlockCapture(on bool)
}
