//go:build !unix

package file

import "os"

// lockFlags are the flags for opening a lock's file.
const lockFlags = os.O_CREATE | os.O_RDONLY
