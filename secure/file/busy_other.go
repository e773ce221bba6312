//go:build !windows

package file

// whileBusy calls do once: other systems replace and remove files that are open.
func whileBusy(do func() error) error { return do() }
