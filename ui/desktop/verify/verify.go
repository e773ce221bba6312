// Package verify asks the system to confirm that whoever is at the computer is the
// logged-in user: by their password, or another method that the system accepts. It works
// on Linux through polkit, if Waypost's action is installed, and nowhere else.
//
// No privileges are gained: whatever the person may do, all their programs may do without
// asking.
package verify

import (
	"errors"
	"fmt"
)

var (
	// ErrRefused reports that the system could not verify the person, or that they
	// declined.
	ErrRefused = errors.New("verify: it may be somebody else")
	// ErrUnsupported reports that the system cannot verify anybody. It wraps
	// errors.ErrUnsupported.
	ErrUnsupported = fmt.Errorf("verify: the system does not ask: %w", errors.ErrUnsupported)
)
