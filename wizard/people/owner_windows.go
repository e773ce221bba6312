package people

import "io/fs"

// ownedByUs always returns true: a folder in a user's profile belongs to them, and on
// Windows access depends on more than the owner.
func ownedByUs(fs.FileInfo) bool { return true }
