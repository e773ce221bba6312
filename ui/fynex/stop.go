package fynex

import "fyne.io/fyne/v2"

// StopQuietly keeps Fyne from queueing an event while its event loop ends: the loop
// closes the queue at that time, so that a program that has already saved everything may
// panic with "send on closed channel". There is no upstream issue yet. The event would
// write Fyne's preferences, which Waypost does not use.
func StopQuietly(a fyne.App) {
	if l, ok := a.Lifecycle().(interface{ SetOnStoppedHookExecuted(func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
}
