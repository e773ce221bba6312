//go:build accessibility

package ui

import sys "golang.org/x/sys/windows"

// Of winuser.h, but for focusChild, which is WM_FYNE_FOCUS_CHILD of Fyne's
// accessibility_windows.c.
const (
	keyDown    = 0x0100
	tabKey     = 0x09
	focusChild = 0x8000 + 101
	classProc  = ^uintptr(23) // GCLP_WNDPROC, -24
	windowProc = ^uintptr(3)  // GWLP_WNDPROC, -4
)

// announcer tells a screen reader where the focus is. Fyne alone would count:
// with each Tab the next of all that the window says, be it a text, while the
// focus is elsewhere; and a press would do what nobody heard.
type announcer struct {
	class, before uintptr // the window's procedures: its own, and with Fyne's count
}

// focus has Fyne say that a part of its list has the focus.
func (a *announcer) focus(window uintptr, at int) {
	if window == 0 {
		return
	}
	if a.before == 0 {
		a.uncount(window)
	}
	user32("PostMessageW").Call(window, focusChild, uintptr(at), 0)
}

// uncount keeps the Tab key from Fyne's count: it goes straight to the procedure
// that moves the focus.
func (a *announcer) uncount(window uintptr) {
	a.class, _, _ = user32("GetClassLongPtrW").Call(window, classProc)
	a.before, _, _ = user32("GetWindowLongPtrW").Call(window, windowProc)
	call := user32("CallWindowProcW")
	user32("SetWindowLongPtrW").Call(window, windowProc, sys.NewCallback(func(window, message, w, l uintptr) uintptr {
		next := a.before
		if message == keyDown && w == tabKey {
			next = a.class
		}
		result, _, _ := call.Call(next, window, message, w, l)
		return result
	}))
}

func user32(proc string) *sys.LazyProc {
	return sys.NewLazySystemDLL("user32.dll").NewProc(proc)
}
