//go:build !linux

package startup

// CacheComposeTable does nothing here: the compose table is specific to X11.
func CacheComposeTable() {}

// ReleasePages does nothing here.
func ReleasePages() {}
