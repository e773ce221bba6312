//go:build !linux && !darwin && !windows

package file

// Portable returns false: on this system it is unknown.
func Portable(string) bool { return false }
