//go:build unix

package file

import (
	"os"
	"syscall"
)

// lockFlags open the file of a lock, but no link.
const lockFlags = os.O_CREATE | os.O_RDONLY | syscall.O_NOFOLLOW | syscall.O_CLOEXEC
