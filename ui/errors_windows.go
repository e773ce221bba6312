package ui

import "syscall"

// errDiskFull is the Windows error for a full disk: ERROR_DISK_FULL.
const errDiskFull = syscall.Errno(112)
