package folders

import "golang.org/x/sys/windows"

// screenshots returns the known folder for screenshots.
func screenshots() string {
	path, err := windows.KnownFolderPath(windows.FOLDERID_Screenshots, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return ""
	}
	return path
}
