//go:build !windows

package guard

import (
	"errors"

	"github.com/waypost-app/waypost/secure"
)

// Conceal fails with errors.ErrUnsupported: only Windows can keep a window out of screen
// recordings.
func Conceal(uintptr, bool) error { return errors.ErrUnsupported }

// Copy fails with errors.ErrUnsupported and copies nothing: only Windows can keep
// a copied secret out of the clipboard's history.
func Copy(uintptr, secure.Secret) error { return errors.ErrUnsupported }
