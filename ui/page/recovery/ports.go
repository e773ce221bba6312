// Package recovery has the pages for the day on which a person needs what was kept:
// their own page with login codes and secrets, the ways back into the account, and
// practice for both.
package recovery

import (
	"context"

	"waypost/ui/page"
	"waypost/wizard/people"
)

// Ports are what these pages may ask of the window.
type Ports struct {
	page.Ports

	People    People
	Household Household
	Locked    func() bool // whether the window is locked: nobody is named then
}

// People is who is on this computer; *people.Store is one.
type People interface {
	// Summaries reads what home shows of everyone. Call it off the UI thread.
	Summaries(ctx context.Context) []people.Summary
}

// Household moves people into another kind of vault.
type Household interface {
	// CanMove reports whether that can be done here.
	CanMove() bool
	// Move asks where a person, "" for the open one, shall be kept, and moves them
	// there.
	Move(id string)
}

// New makes the screen of one of these pages.
func New(id page.ID, p Ports) page.Screen {
	switch id {
	case page.Person:
		return NewPerson(p)
	case page.Lost:
		return NewLost(p)
	}
	if c, ok := caseOf(id); ok {
		return &recoveryPage{Ports: p, recoveryCase: c}
	}
	n, _ := exerciseOf(id)
	return &practice{Ports: p, number: n}
}
