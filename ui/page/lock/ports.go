// Package lock contains the lock page and the pages that ask for a passphrase.
package lock

import (
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard/people"
)

// Ports holds the parts of the window that these pages use.
type Ports struct {
	page.Ports

	Gate   Gate
	Visits func() []people.VisitInfo // the visits on this computer
	// AsksSystem reports whether the system must ask for the person's password when
	// unlocking.
	AsksSystem func() bool
}

// Gate unlocks what is locked.
type Gate interface {
	// Unlock starts unlocking. It asks for the passphrase first, if there is one.
	Unlock()
	// Opened is called after the right passphrase was entered or a new one was set.
	Opened()
	// Visit returns the id of the visit that the page Unlock is for; "" for the
	// computer's own locked file.
	Visit() string
	// Try tries a passphrase, which takes about a second. done is called with nil,
	// vault.ErrWrongPassphrase, a people.WaitError, or another error.
	Try(passphrase secure.Secret, done func(error))
	// MakePassphrase creates the computer's own locked file with a passphrase.
	MakePassphrase(passphrase secure.Secret, done func(error))
	// UsePassphrase sets the passphrase for a visit.
	UsePassphrase(passphrase secure.Secret)
	// After returns how long the window had been idle when it locked itself; 0 if the
	// person locked it.
	After() time.Duration
	// WaitingStep returns the number of the step behind the lock; 0 for none.
	WaitingStep() int
	// Saving reports whether what was typed before the lock is still being saved, and the
	// error if it could not be saved.
	Saving() (underWay bool, err error)
	// AutoLockMinutes returns after how many idle minutes the window locks itself; 0
	// means never.
	AutoLockMinutes() int
}
