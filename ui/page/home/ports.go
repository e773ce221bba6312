// Package home has the list of the people of this computer, and the page on which a
// new person gives their name.
package home

import (
	"context"
	"time"

	"waypost/ui/page"
	"waypost/wizard"
	"waypost/wizard/people"
)

// Ports are what these pages may ask of the window.
type Ports struct {
	page.Ports

	People    People
	Household Household
	Lock      AutoLock
	Capture   Capture
	System    SystemPassword
	Bring     func() // goes to the page that brings people in from a file
	// Practice opens another window, in which everybody is invented, for those who help
	// others; nil where that is this one.
	Practice func()
}

// People is who is on this computer; *people.Store is one.
type People interface {
	// People lists everyone, in the order in which they were added.
	People() []people.Entry
	// Misplaced lists those whose secrets would be in the wrong place if this were
	// such a computer.
	Misplaced(c people.Computer) []people.Entry
	// VisitsToday returns how many visits began today, erased ones too.
	VisitsToday() int
	// Summary reads what home shows of one person. Call it off the UI thread.
	Summary(ctx context.Context, id string) people.Summary
}

// Household changes who is on this computer.
type Household interface {
	// Draft returns the journey of a person who is about to be added: the same one
	// until Add or until home shows.
	Draft() *wizard.Journey
	// Add keeps a new person with their journey so far, opens it, and goes on.
	Add(*wizard.Journey)
	// CheckName returns what is wrong with a name for a person, "" for a new one.
	CheckName(id, name string) []wizard.Problem
	// Rename gives a person another name.
	Rename(id, name string, done func(error))
	// Erase asks, then erases a person and all of their secrets.
	Erase(id, name string)
	// EraseVisits is Erase for visits, whose names nobody knows.
	EraseVisits(ids ...string)
	// CanMove reports whether people can be moved to another kind of vault here.
	CanMove() bool
	// Move asks where a person shall be kept, and moves them there.
	Move(id string)
	// Started returns when the window opened.
	Started() time.Time
}

// AutoLock is after how many minutes without use the window locks itself; 0: never.
type AutoLock interface {
	AutoLockMinutes() int
	SetAutoLockMinutes(minutes int)
}

// SystemPassword is the password of the person's own log-in, which the system may ask
// for before the lock opens.
type SystemPassword interface {
	// CanAskSystem reports whether the system can ask for it here.
	CanAskSystem() bool
	// AsksSystem reports whether it does.
	AsksSystem() bool
	SetAsksSystem(on bool)
}

// Capture keeps secrets out of screen recordings.
type Capture interface {
	// CanBlockCapture reports whether this system can do that.
	CanBlockCapture() bool
	// BlockCapture reports whether it is done while a secret is shown.
	BlockCapture() bool
	SetBlockCapture(on bool)
}
