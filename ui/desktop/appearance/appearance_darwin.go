package appearance

import (
	"context"
	"errors"
)

// highContrast cannot be asked for without AppKit.
func highContrast(context.Context) (bool, error) { return false, errors.ErrUnsupported }
