package file

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// Portable reports whether a path lies on a drive that its owner takes along, such
// as a USB stick, and neither on the computer's own disk nor on a network share.
// Where that is not known it reports false.
func Portable(path string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOVABLE
}
