//go:build !windows

package console

// Attach does nothing: on other systems, every program uses the terminal from which it
// was started.
func Attach() {}
