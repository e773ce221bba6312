//go:build !linux

package file

// writeUnnamed is for Linux.
func writeUnnamed(string, []byte) (done bool, err error) { return false, nil }

// syncDir is for Linux: elsewhere a rename lasts.
func syncDir(string) error { return nil }
