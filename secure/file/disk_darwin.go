package file

import "strings"

// Portable reports whether a path lies on something that its owner takes along,
// such as a USB stick, and not on the computer's own disk.
func Portable(path string) bool { return strings.HasPrefix(path, "/Volumes/") }
