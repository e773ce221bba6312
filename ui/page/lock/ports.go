// Package lock has the pages in front of everything else: the lock, and the pages that ask for a
// passphrase.
package lock

import (
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard/people"
)

// Ports holds what these pages may use of the window.
type Ports struct {
	page.Ports

	Gate   Gate
	Visits func() []people.VisitInfo // the visits of this computer
	// AsksSystem reports whether the system asks for the person's password before the
	// lock opens.
	AsksSystem func() bool
}

// Gate opens what is locked.
type Gate interface {
	// Unlock opens the lock. It asks for the passphrase first, if there is one.
	Unlock()
	// Opened is called after the right passphrase was given, or a new one made.
	Opened()
	// Visit returns the id of the visit that page Unlock opens; "": the computer's own
	// locked file.
	Visit() string
	// Try tries a passphrase. It takes about a second. done gets
	// vault.ErrWrongPassphrase, a people.WaitError, or another error.
	Try(passphrase secure.Secret, done func(error))
	// MakePassphrase sets the passphrase of the computer's own locked file.
	MakePassphrase(passphrase secure.Secret, done func(error))
	// UsePassphrase passes on the passphrase that was made for a visit.
	UsePassphrase(passphrase secure.Secret)
	// After returns how long nobody had used the window when it locked itself; 0 if a
	// person locked it.
	After() time.Duration
	// WaitingStep returns the number of the step that waits behind the lock; 0 for
	// none.
	WaitingStep() int
	// Saving reports whether what was typed before the lock is still being saved, and the error if
	// it could not be.
	Saving() (underWay bool, err error)
	// AutoLockMinutes returns after how many minutes without use the window locks
	// itself; 0: never.
	AutoLockMinutes() int
}
