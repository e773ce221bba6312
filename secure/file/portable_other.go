//go:build !linux && !darwin && !windows

package file

// Portable returns false, since this is unknown here.
func Portable(string) bool { return false }
