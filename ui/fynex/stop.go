package fynex

import "fyne.io/fyne/v2"

// StopQuietly keeps Fyne from queueing an event while its event loop ends: the loop
// closes the queue then, and a program that has already saved everything may panic
// with "send on closed channel". No issue exists upstream yet. The event would write
// Fyne's preferences, and Waypost keeps none.
func StopQuietly(a fyne.App) {
	if l, ok := a.Lifecycle().(interface{ SetOnStoppedHookExecuted(func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
}
