package printer

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// executeInfo is SHELLEXECUTEINFOW of shellapi.h.
type executeInfo struct {
	size, mask                        uint32
	window                            uintptr
	verb, file, parameters, directory *uint16
	show                              int32
	instance, idList                  uintptr
	class                             *uint16
	classKey                          uintptr
	hotKey                            uint32
	icon                              uintptr
	process                           windows.Handle
}

// shellPrint lets the program associated with a file print it.
func shellPrint(path, printer string) error {
	const noAsync, noUI = 0x100, 0x400 // SEE_MASK_NOASYNC, SEE_MASK_FLAG_NO_UI
	info := executeInfo{mask: noAsync | noUI, show: windows.SW_HIDE}
	info.size = uint32(unsafe.Sizeof(info))
	verb := "print"
	if printer != "" {
		verb = "printto"
	}
	for _, s := range []struct {
		at   **uint16
		text string
	}{{&info.verb, verb}, {&info.file, path}, {&info.parameters, quoted(printer)}} {
		text, err := windows.UTF16PtrFromString(s.text)
		if err != nil {
			return fmt.Errorf("printer: %w", err)
		}
		*s.at = text
	}
	ok, err := execute(&info)
	switch {
	case ok:
		return nil
	case errors.Is(err, windows.ERROR_NO_ASSOCIATION), errors.Is(err, windows.ERROR_FILE_NOT_FOUND):
		return ErrNoProgram
	}
	return fmt.Errorf("printer: %w", err)
}

// execute calls ShellExecuteExW on a thread that has COM, through which Windows starts some programs.
func execute(info *executeInfo) (ok bool, err error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE) == nil {
		defer windows.CoUninitialize()
	}
	result, _, err := windows.NewLazySystemDLL("shell32.dll").NewProc("ShellExecuteExW").Call(uintptr(unsafe.Pointer(info)))
	return result != 0, err
}

// quoted returns a printer's name as the single argument of the verb "printto".
func quoted(printer string) string {
	if printer == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(printer, `"`, "") + `"`
}
