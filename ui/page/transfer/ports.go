// Package transfer contains the pages for taking data along: page 25 to a file or another
// phone, page 25b to another computer, and page 25c, which imports a file.
package transfer

import (
	"errors"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Ports holds the parts of the window that these pages use.
type Ports struct {
	page.Ports

	Files     Files
	Household Household
}

// Files saves and opens files for the open person.
type Files interface {
	// SaveCopy writes what content returns to a file, off the UI thread, and calls done
	// with its error. If the person leaves the page first, the file is removed again.
	SaveCopy(path string, content func() ([]byte, error), done func(error))
	// OpenFiles lets the person choose one or more files of any kind.
	OpenFiles(chosen func(paths []string))
}

// Household finds and changes the people on this computer.
type Household interface {
	// Match finds, for each journey, the same person on this computer.
	Match(journeys []*wizard.Journey, done func([]people.Match, error))
	// Import adds all arrivals or none, and passes the ids of the new people to done. On
	// a shared computer they become visits with this passphrase, which Import asks for if
	// it is empty. progress is called on the UI thread.
	Import(all []people.Arrival, passphrase secure.Secret, progress func(done int), done func(ids []string, err error))
	// EraseMoved asks, then erases the open person, who has moved to another computer.
	EraseMoved()
}

// ErrGone means that a file could not be read to its end, for example because the USB
// stick was pulled out.
var ErrGone = errors.New("transfer: gone")
