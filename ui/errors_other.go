//go:build !windows

package ui

import "syscall"

// errDiskFull is what POSIX says of a disk without room.
const errDiskFull = syscall.ENOSPC
