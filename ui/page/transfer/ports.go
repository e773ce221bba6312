// Package transfer has the pages with which people take along what Waypost keeps:
// page 25 for a file or another phone, page 25b for another computer, and page 25c,
// which brings a file in.
package transfer

import (
	"errors"

	"waypost/secure"
	"waypost/ui/page"
	"waypost/wizard"
	"waypost/wizard/people"
)

// Ports are what these pages may ask of the window.
type Ports struct {
	page.Ports

	Files     Files
	Household Household
}

// Files are those that the open person saves or opens.
type Files interface {
	// SaveCopy writes what content returns into a file, off the UI thread, and calls
	// done with its error. Leaving the page takes the file back.
	SaveCopy(path string, content func() ([]byte, error), done func(error))
	// OpenFiles lets the person choose files of any kind, one at least.
	OpenFiles(chosen func(paths []string))
}

// Household is who is on this computer.
type Household interface {
	// Match passes on who is here already, for each of some journeys.
	Match(journeys []*wizard.Journey, done func([]people.Match, error))
	// Import keeps all arrivals or none, and passes on the ids of the new people. On
	// a shared computer they are visits with this passphrase, which is asked for if
	// it is empty. progress is called on the UI thread.
	Import(all []people.Arrival, passphrase secure.Secret, progress func(done int), done func(ids []string, err error))
	// EraseMoved asks, then erases the open person, who is on another computer now.
	EraseMoved()
}

// ErrGone means that a file could not be read to its end, as when the stick that it
// is on was pulled out.
var ErrGone = errors.New("transfer: gone")

// New makes the screen of one of these pages.
func New(id page.ID, p Ports) page.Screen {
	switch id {
	case page.Move:
		return NewMove(p)
	case page.Bring:
		return NewBring(p)
	}
	return NewTake(p)
}
