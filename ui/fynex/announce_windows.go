//go:build accessibility

package fynex

import sys "golang.org/x/sys/windows"

// Constants of winuser.h, and focusChild, which is WM_FYNE_FOCUS_CHILD of Fyne's
// accessibility_windows.c.
const (
	keyDown    = 0x0100
	tabKey     = 0x09
	focusChild = 0x8000 + 101
	classProc  = ^uintptr(23) // GCLP_WNDPROC, -24
	windowProc = ^uintptr(3)  // GWLP_WNDPROC, -4
)

// FocusAnnouncer tells a screen reader which element has the focus. Left alone,
// Fyne announces the next element of its list with each Tab, whatever has the
// focus, so that a key press would act on something the person never heard of.
// No upstream issue exists yet; https://github.com/fyne-io/fyne/issues/1285 is the
// one on accessibility as a whole.
type FocusAnnouncer struct {
	ownProc, fyneProc uintptr // window procedures: the window's own, and the one with Fyne's counting
}

// Announce reports the element at an index of the window's accessible elements as
// focused. The window is an HWND; 0 is ignored.
func (a *FocusAnnouncer) Announce(window uintptr, index int) {
	if window == 0 {
		return
	}
	if a.fyneProc == 0 {
		a.bypassTab(window)
	}
	user32("PostMessageW").Call(window, focusChild, uintptr(index), 0)
}

// bypassTab sends the Tab key past Fyne's counting, straight to the procedure that
// moves the focus.
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
