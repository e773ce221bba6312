//go:build !windows

package folders

// screenshots returns "": macOS puts them on the desktop, and Linux desktops into a
// folder of the pictures whose name depends on the language.
func screenshots() string { return "" }
