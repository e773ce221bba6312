package file

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// Portable reports whether a path is on a drive that its owner carries around, such as a
// USB stick, rather than on the computer's own disk or a network share. If that is
// unknown, it returns false.
func Portable(path string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOVABLE
}
