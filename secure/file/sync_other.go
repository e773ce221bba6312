//go:build !unix

package file

// sync does nothing: NTFS records name changes in a journal, and Windows has no call to
// wait for that.
func (f *Folder) sync() error { return nil }
