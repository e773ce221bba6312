//go:build !linux

package startup

// CacheComposeTable does nothing here: only X11 has such a table.
func CacheComposeTable() {}

// ReleasePages does nothing here.
func ReleasePages() {}
