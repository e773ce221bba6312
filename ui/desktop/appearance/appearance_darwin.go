package appearance

import (
	"context"
	"errors"
)

// highContrast fails: only AppKit can tell.
func highContrast(context.Context) (bool, error) { return false, errors.ErrUnsupported }
