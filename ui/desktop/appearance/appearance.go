// Package appearance knows how the person wants windows to look, from the settings of
// the operating system.
//
//	high, err := appearance.HighContrast(ctx)
package appearance

import "context"

// HighContrast reports whether the person asks all programs for high contrast. It
// returns an error that is errors.ErrUnsupported where nothing can be asked.
func HighContrast(ctx context.Context) (bool, error) { return highContrast(ctx) }
