package guard

import "golang.org/x/sys/windows"

// Values of SetWindowDisplayAffinity, of winuser.h. Before Windows 10 2004, a window
// cannot be left out, only shown in black.
const (
	affinityNone    = 0x00
	affinityMonitor = 0x01
	affinityExclude = 0x11
)

// Conceal keeps a window, given by its HWND, out of screen recordings and remote
// sessions, or shows it there again. The person at the screen sees no difference.
func Conceal(window uintptr, on bool) error {
	set := user32().NewProc("SetWindowDisplayAffinity")
	if err := set.Find(); err != nil {
		return err
	}
	if !on {
		return called(set.Call(window, affinityNone))
	}
	if called(set.Call(window, affinityExclude)) == nil {
		return nil
	}
	return called(set.Call(window, affinityMonitor))
}

func user32() *windows.LazyDLL { return windows.NewLazySystemDLL("user32.dll") }

// called returns the error of a system call that returns zero if it fails.
func called(result, _ uintptr, err error) error {
	if result == 0 {
		return err
	}
	return nil
}
