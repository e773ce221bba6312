//go:build !unix

package file

import "os"

// lockFlags open the file of a lock.
const lockFlags = os.O_CREATE | os.O_RDONLY
