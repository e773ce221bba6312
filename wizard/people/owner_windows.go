package people

import "io/fs"

// ownedByUs always returns true: a folder in a user's profile is theirs, and Windows decides by
// more than the owner whether it may be used.
func ownedByUs(fs.FileInfo) bool { return true }
