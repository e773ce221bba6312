// Package verify has the system make sure that whoever sits at the computer is the
// person who is logged in: by their password, or by what the system takes for it.
//
//	polkit  Linux, where the action of Waypost is installed
//
// Elsewhere nobody is asked. To ask takes no rights, but neither does it give any: what
// the person may do, any program of theirs may do without being asked.
package verify

import (
	"errors"
	"fmt"
)

var (
	// ErrRefused means that the system could not verify the person, or that they declined.
	ErrRefused = errors.New("verify: it may be somebody else")
	// ErrUnsupported means that the system cannot verify anybody. It is also
	// errors.ErrUnsupported.
	ErrUnsupported = fmt.Errorf("verify: the system does not ask: %w", errors.ErrUnsupported)
)
