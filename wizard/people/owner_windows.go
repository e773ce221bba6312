package people

import "io/fs"

// ownedByUs believes what it is given: a folder in a user's profile is theirs, and
// whether it may be used Windows decides by more than its owner.
func ownedByUs(fs.FileInfo) bool { return true }
