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
	// ErrRefused means that the system is not sure, or that the person did not want to
	// say who they are.
	ErrRefused = errors.New("verify: it may be somebody else")
	// ErrUnsupported means that the system asks nobody. It is also
	// errors.ErrUnsupported.
	ErrUnsupported = fmt.Errorf("verify: the system does not ask: %w", errors.ErrUnsupported)
)
