//go:build windows || darwin

package verify

import "context"

// Available reports that Person asks nobody.
func Available(context.Context) bool { return false }

// Person fails with ErrUnsupported.
func Person(context.Context) error { return ErrUnsupported }
