//go:build !linux && !darwin && !windows

package file

// Portable reports no: here it cannot be told.
func Portable(string) bool { return false }
