package file

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// Portable reports whether a path lies on something that its owner takes along,
// such as a USB stick, and not on the computer's own disk.
func Portable(path string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOVABLE
}
