//go:build !windows

package guard

import (
	"errors"

	"waypost/secure"
)

// Conceal keeps a window out of screen recordings, or no longer. Only Windows has
// a way to: elsewhere it is errors.ErrUnsupported.
func Conceal(uintptr, bool) error { return errors.ErrUnsupported }

// Copy puts a secret on the clipboard, and asks the system to keep it out of the
// clipboard's history and out of the cloud. Only Windows has a way to: elsewhere
// it is errors.ErrUnsupported, and nothing was copied.
func Copy(uintptr, secure.Secret) error { return errors.ErrUnsupported }
