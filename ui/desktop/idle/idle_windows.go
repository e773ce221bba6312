package idle

import (
	"context"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// lastInput is LASTINPUTINFO of winuser.h.
type lastInput struct {
	size uint32
	tick uint32 // milliseconds since the computer started, modulo 2³²
}

func systemTime(context.Context) (time.Duration, error) {
	info := lastInput{size: uint32(unsafe.Sizeof(lastInput{}))}
	ok, _, err := windows.NewLazySystemDLL("user32.dll").NewProc("GetLastInputInfo").Call(uintptr(unsafe.Pointer(&info)))
	if ok == 0 {
		return 0, err
	}
	now, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetTickCount").Call()
	return time.Duration(uint32(now)-info.tick) * time.Millisecond, nil
}
