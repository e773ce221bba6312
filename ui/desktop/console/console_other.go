//go:build !windows

package console

// Attach does nothing: other systems let every program use the terminal that it was started from.
func Attach() {}

// message does nothing: other systems keep what a program says on standard error.
func message(string) {}
