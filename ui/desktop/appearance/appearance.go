// Package appearance reads from the operating system's settings how the person wants
// windows to look.
//
//	high, err := appearance.HighContrast(ctx)
package appearance

import "context"

// HighContrast reports whether the person has asked all programs for high contrast. On
// systems that cannot tell, it returns errors.ErrUnsupported.
func HighContrast(ctx context.Context) (bool, error) { return highContrast(ctx) }
