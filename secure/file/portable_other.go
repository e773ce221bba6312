//go:build !linux && !darwin && !windows

package file

// Portable reports false: it is not known on this system.
func Portable(string) bool { return false }
