//go:build !linux

package file

// writeUnnamed exists on Linux only.
func (f *Folder) writeUnnamed(string, string, []byte) (done bool, err error) { return false, nil }
