package ui

import "syscall"

// errDiskFull is what Windows says of a disk without room: ERROR_DISK_FULL.
const errDiskFull = syscall.Errno(112)
