//go:build !linux && !darwin && !windows

package guard

import "errors"

// Harden fails with errors.ErrUnsupported: there is no way on this system.
func Harden() error { return errors.ErrUnsupported }
