//go:build unix

package file

import (
	"os"
	"syscall"
)

// lockFlags are the flags for opening a lock's file, but not a link.
const lockFlags = os.O_CREATE | os.O_RDONLY | syscall.O_NOFOLLOW | syscall.O_CLOEXEC
