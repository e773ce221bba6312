// Package transfer has the pages for taking along what Waypost keeps: page 25 for a file or
// another phone, page 25b for another computer, and page 25c, which imports a file.
package transfer

import (
	"errors"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Ports holds what these pages may use of the window.
type Ports struct {
	page.Ports

	Files     Files
	Household Household
}

// Files saves and opens files for the open person.
type Files interface {
	// SaveCopy writes what content returns into a file, off the UI thread, and calls done with its
	// error. Leaving the page removes the file again.
	SaveCopy(path string, content func() ([]byte, error), done func(error))
	// OpenFiles lets the person choose one or more files of any kind.
	OpenFiles(chosen func(paths []string))
}

// Household knows and changes who is on this computer.
type Household interface {
	// Match finds, for each of some journeys, the person who is here already.
	Match(journeys []*wizard.Journey, done func([]people.Match, error))
	// Import adds all arrivals or none, and returns the ids of the new people through done. On a
	// shared computer they are visits with this passphrase, which is asked for if it is empty.
	// progress is called on the UI thread.
	Import(all []people.Arrival, passphrase secure.Secret, progress func(done int), done func(ids []string, err error))
	// EraseMoved asks, then erases the open person, who has moved to another computer.
	EraseMoved()
}

// ErrGone means that a file could not be read to its end, for example because its USB stick was
// pulled out.
var ErrGone = errors.New("transfer: gone")

// New makes the screen of one of the pages of this package.
func New(id page.ID, p Ports) page.Screen {
	switch id {
	case page.Move:
		return NewMove(p)
	case page.Bring:
		return NewBring(p)
	}
	return NewTake(p)
}
