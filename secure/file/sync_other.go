//go:build !unix

package file

// sync does nothing: NTFS keeps a journal of names, and Windows has no call to wait for it.
func (f *Folder) sync() error { return nil }
