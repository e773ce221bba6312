//go:build !linux && !darwin && !windows

package guard

import "errors"

// Harden does nothing on this system, and says so.
func Harden() error { return errors.ErrUnsupported }
