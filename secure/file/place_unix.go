//go:build !windows

package file

import "syscall"

func errnosFull() []syscall.Errno {
	return []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
}

func errnosReadOnly() []syscall.Errno {
	return []syscall.Errno{syscall.EROFS, syscall.EACCES, syscall.EPERM}
}

func errnosGone() []syscall.Errno {
	return []syscall.Errno{syscall.ENOENT, syscall.EIO, syscall.ENODEV, syscall.ENXIO, syscall.ESTALE}
}
