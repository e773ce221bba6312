//go:build !windows

package folders

// screenshots returns "": macOS puts screenshots on the desktop, and Linux desktops put them into
// a folder below Pictures whose name depends on the language.
func screenshots() string { return "" }
