//go:build accessibility

package fynex

import sys "golang.org/x/sys/windows"

// Constants of winuser.h; focusChild is WM_FYNE_FOCUS_CHILD in Fyne's
// accessibility_windows.c.
const (
	keyDown    = 0x0100
	tabKey     = 0x09
	focusChild = 0x8000 + 101
	classProc  = ^uintptr(23) // GCLP_WNDPROC, -24
	windowProc = ^uintptr(3)  // GWLP_WNDPROC, -4
)

// FocusAnnouncer tells a screen reader which element has the focus. By itself, Fyne
// announces the next element of its list with each Tab, whichever element has the focus,
// so that a key press could act on something that the person has not heard of. There is
// no upstream issue yet; https://github.com/fyne-io/fyne/issues/1285 is about
// accessibility in general.
type FocusAnnouncer struct {
	ownProc, fyneProc uintptr // window procedures: the one of the window's class, and the one with which Fyne counts Tab keys
}

// Announce reports the element at an index of the window's accessible elements as
// focused. window is an HWND; 0 is ignored.
func (a *FocusAnnouncer) Announce(window uintptr, index int) {
	if window == 0 {
		return
	}
	if a.fyneProc == 0 {
		a.bypassTab(window)
	}
	user32("PostMessageW").Call(window, focusChild, uintptr(index), 0)
}

// bypassTab sends the Tab key directly to the procedure that moves the focus, so that
// Fyne does not count it.
func (a *FocusAnnouncer) bypassTab(window uintptr) {
	a.ownProc, _, _ = user32("GetClassLongPtrW").Call(window, classProc)
	a.fyneProc, _, _ = user32("GetWindowLongPtrW").Call(window, windowProc)
	call := user32("CallWindowProcW")
	user32("SetWindowLongPtrW").Call(window, windowProc, sys.NewCallback(func(window, message, w, l uintptr) uintptr {
		next := a.fyneProc
		if message == keyDown && w == tabKey {
			next = a.ownProc
		}
		result, _, _ := call.Call(next, window, message, w, l)
		return result
	}))
}

func user32(proc string) *sys.LazyProc {
	return sys.NewLazySystemDLL("user32.dll").NewProc(proc)
}
