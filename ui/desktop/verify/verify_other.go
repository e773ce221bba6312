//go:build windows || darwin

package verify

import "context"

// Available reports false.
func Available(context.Context) bool { return false }

// Person returns ErrUnsupported.
func Person(context.Context) error { return ErrUnsupported }
