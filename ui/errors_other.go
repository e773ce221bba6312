//go:build !windows

package ui

import "syscall"

// errDiskFull is the POSIX error for a full disk.
const errDiskFull = syscall.ENOSPC
