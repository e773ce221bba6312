//go:build !windows || !accessibility

package ui

// announcer does nothing: only on Windows Fyne tells screen readers of a focus.
type announcer struct{}

func (*announcer) focus(uintptr, int) {}
