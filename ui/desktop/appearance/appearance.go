// Package appearance knows how the person wants windows to look, from the settings of
// the operating system.
//
//	high, err := appearance.HighContrast(ctx)
package appearance

import "context"

// HighContrast reports whether the person asks all programs for high contrast. It returns an
// errors.ErrUnsupported if the system cannot tell.
func HighContrast(ctx context.Context) (bool, error) { return highContrast(ctx) }
