package file

import "syscall"

// Windows error numbers that package syscall does not name.
const (
	errorWriteProtect       = syscall.Errno(19)
	errorNotReady           = syscall.Errno(21)
	errorDiskFull           = syscall.Errno(112)
	errorNoSuchDevice       = syscall.Errno(433)
	errorDeviceNotConnected = syscall.Errno(1167)
)

func errnosFull() []syscall.Errno { return []syscall.Errno{errorDiskFull} }

func errnosReadOnly() []syscall.Errno {
	return []syscall.Errno{errorWriteProtect, syscall.ERROR_ACCESS_DENIED}
}

func errnosGone() []syscall.Errno {
	return []syscall.Errno{
		syscall.ERROR_FILE_NOT_FOUND, syscall.ERROR_PATH_NOT_FOUND, errorNotReady, errorNoSuchDevice, errorDeviceNotConnected,
	}
}
