package console

import (
	"os"

	"golang.org/x/sys/windows"
)

// Attach connects standard output and standard error to the console from which Waypost
// was started, unless they are redirected. Windows itself does not do that for programs
// with windows.
func Attach() {
	out, bad := isOpen(windows.STD_OUTPUT_HANDLE), isOpen(windows.STD_ERROR_HANDLE)
	if out && bad {
		return
	}
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS, of wincon.h
	attached, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole").Call(parent)
	if attached == 0 {
		return
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return
	}
	if !out {
		os.Stdout = console
	}
	if !bad {
		os.Stderr = console
	}
}

// isOpen reports whether one of the standard handles is valid.
func isOpen(number uint32) bool {
	handle, err := windows.GetStdHandle(number)
	if err != nil || handle == 0 {
		return false
	}
	kind, _ := windows.GetFileType(handle)
	return kind != windows.FILE_TYPE_UNKNOWN
}
