//go:build !linux && !darwin && !windows

package guard

import "errors"

// Harden fails with errors.ErrUnsupported: this system offers no protection.
func Harden() error { return errors.ErrUnsupported }
