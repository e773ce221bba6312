//go:build !windows

package folders

// screenshots returns "": macOS saves screenshots on the desktop, and Linux desktops in a
// folder below Pictures whose name depends on the language.
func screenshots() string { return "" }
