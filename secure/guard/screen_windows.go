package guard

import "golang.org/x/sys/windows"

// Values of SetWindowDisplayAffinity, of winuser.h. Before Windows 10 2004 only a
// black window can be had instead of one that is left out.
const (
	affinityNone    = 0x00
	affinityMonitor = 0x01
	affinityExclude = 0x11
)

// Conceal keeps a window, by its HWND, out of screen recordings and of help from
// afar, or no longer. The person at the screen sees no difference.
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

// called makes an error of a call that returns zero when it fails.
func called(result, _ uintptr, err error) error {
	if result == 0 {
		return err
	}
	return nil
}
